# code: for-not-async-for
# islice is a plain loop, too.
import itertools


async def take(agen, n):
    taken = list(itertools.islice(agen, n))
    await agen.aclose()
    return taken
