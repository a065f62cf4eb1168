# code: with-not-async-with
# Closing may wait, so a plain with won't do.
import contextlib


async def take(agen, n):
    taken = []
    with contextlib.aclosing(agen):
        async for item in agen:
            taken.append(item)
            if len(taken) == n:
                break
    return taken
