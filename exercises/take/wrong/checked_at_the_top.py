# code: took-too-many
# By the time it looks, one more item has been made.
import contextlib


async def take(agen, n):
    taken = []
    async with contextlib.aclosing(agen):
        async for item in agen:
            if len(taken) == n:
                break
            taken.append(item)
    return taken
