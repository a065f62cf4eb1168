# code: not-async-manager
# closing is for what has a close(); aclosing is the one that awaits.
import contextlib


async def take(agen, n):
    taken = []
    async with contextlib.closing(agen):
        async for item in agen:
            taken.append(item)
            if len(taken) == n:
                break
    return taken
