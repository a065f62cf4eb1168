# code: wrong-shape
# All the data, and no names.
import asyncio

from lab import fetch


async def fetch_named(names):
    return await asyncio.gather(*map(fetch, names))
