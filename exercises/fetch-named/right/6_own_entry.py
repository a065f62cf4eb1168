# everyone writes an entry
# The tasks share a dict, and each of them fills in its own name.
import asyncio

from lab import fetch


async def fetch_named(names):
    data = {}

    async def remember(name):
        data[name] = await fetch(name)

    await asyncio.gather(*(remember(name) for name in names))
    return data
