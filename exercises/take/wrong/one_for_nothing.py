# code: took-too-many
# For n = 0 the first item is one too many.
import contextlib


async def take(agen, n):
    taken = []
    async with contextlib.aclosing(agen):
        async for item in agen:
            taken.append(item)
            if len(taken) >= n:
                break
    return taken[:n]
