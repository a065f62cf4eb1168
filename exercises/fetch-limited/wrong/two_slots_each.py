# code: deadlock
# Each needs a second slot while it holds the first.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)

    async def one(url):
        async with semaphore:
            return await fetch(url)

    async def guarded(url):
        async with semaphore:
            return await one(url)

    return await asyncio.gather(*(guarded(url) for url in urls))
