# code: gather-args
# The star is missing.
import asyncio

from lab import greet


async def greet_all(names):
    return await asyncio.gather([greet(name) for name in names])
