# code: gather-args
# A generator in place of its coroutines.
import asyncio

from lab import fetch


async def fetch_named(names):
    results = await asyncio.gather(fetch(name) for name in names)
    return dict(zip(names, results))
