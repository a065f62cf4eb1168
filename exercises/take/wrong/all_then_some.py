# code: never-ends
# Wants all items before it takes the first ones.
import contextlib


async def take(agen, n):
    async with contextlib.aclosing(agen):
        taken = [item async for item in agen]
    return taken[:n]
