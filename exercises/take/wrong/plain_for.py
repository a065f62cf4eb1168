# code: for-not-async-for
# A plain for can't wait for an item.
import contextlib


async def take(agen, n):
    taken = []
    async with contextlib.aclosing(agen):
        for item in agen:
            taken.append(item)
            if len(taken) == n:
                break
    return taken
