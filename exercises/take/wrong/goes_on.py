# code: never-ends
# Has enough, and goes on.
import contextlib


async def take(agen, n):
    taken = []
    async with contextlib.aclosing(agen):
        async for item in agen:
            if len(taken) < n:
                taken.append(item)
    return taken
