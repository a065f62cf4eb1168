# code: await-outside
# Only an async def may wait.
import asyncio

from lab import greet


def greet_all(names):
    return await asyncio.gather(*(greet(name) for name in names))
