# a semaphore, and gather
# All start at once, and queue at the semaphore for a slot.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)

    async def one(url):
        async with semaphore:
            return await fetch(url)

    return await asyncio.gather(*(one(url) for url in urls))
