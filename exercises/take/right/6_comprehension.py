# a generator that stops in time, and a comprehension over it
from contextlib import aclosing


async def first(agen, n):
    left = n
    while left:
        try:
            yield await anext(agen)
        except StopAsyncIteration:
            return
        left -= 1


async def take(agen, n):
    async with aclosing(agen), aclosing(first(agen, n)) as items:
        return [item async for item in items]
