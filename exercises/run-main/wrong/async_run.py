# code: not-sync
# Async and asyncio.run at once.
import asyncio

from lab import hello


async def run(name):
    return asyncio.run(hello(name))
