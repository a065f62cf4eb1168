# code: not-closed
# For n = 0 it returns before anything is closed.
import contextlib


async def take(agen, n):
    if n == 0:
        return []
    taken = []
    async with contextlib.aclosing(agen):
        async for item in agen:
            taken.append(item)
            if len(taken) == n:
                return taken
    return taken
