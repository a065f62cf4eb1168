# code: wrong-shape
# Pairs, but not in a dict.
import asyncio

from lab import fetch


async def fetch_named(names):
    results = await asyncio.gather(*map(fetch, names))
    return list(zip(names, results))
