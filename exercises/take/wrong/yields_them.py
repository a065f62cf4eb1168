# code: wrong-shape
# With a yield it is a generator itself; the caller awaits a list.
import contextlib


async def take(agen, n):
    async with contextlib.aclosing(agen):
        for _ in range(n):
            yield await anext(agen)
