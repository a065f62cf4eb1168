# code: wrong-pairing
# pop() takes the last result, for the first name.
import asyncio

from lab import fetch


async def fetch_named(names):
    results = await asyncio.gather(*map(fetch, names))
    return {name: results.pop() for name in names}
