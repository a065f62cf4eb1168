# code: returns-none
# It prints what it should return.
import asyncio

from lab import greet


async def greet_all(names):
    print(await asyncio.gather(*(greet(name) for name in names)))
