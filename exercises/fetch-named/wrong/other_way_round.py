# code: wrong-value
# The data are the keys, the names the values.
import asyncio

from lab import fetch


async def fetch_named(names):
    results = await asyncio.gather(*map(fetch, names))
    return dict(zip(results, names))
