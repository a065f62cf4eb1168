# code: forgot-await-task
# Pairs the names with a gather that has not been awaited.
import asyncio

from lab import fetch


async def fetch_named(names):
    return dict(zip(names, asyncio.gather(*map(fetch, names))))
