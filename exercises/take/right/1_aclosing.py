# aclosing around the loop
from contextlib import aclosing


async def take(agen, n):
    taken = []
    async with aclosing(agen):
        if n == 0:
            return taken
        async for item in agen:
            taken.append(item)
            if len(taken) == n:
                break
    return taken
