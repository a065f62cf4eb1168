# code: forgot-await-task
# Leaves the waiting to a caller who expects a dict.
import asyncio

from lab import fetch


async def fetch_named(names):
    return asyncio.gather(*map(fetch, names))
