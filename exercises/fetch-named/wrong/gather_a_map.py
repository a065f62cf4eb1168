# code: gather-args
# The star is missing in front of map.
import asyncio

from lab import fetch


async def fetch_named(names):
    return dict(zip(names, await asyncio.gather(map(fetch, names))))
