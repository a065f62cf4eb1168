# code: wrong-worker-count
# One slot fewer than allowed.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(max(1, limit - 1))

    async def one(url):
        async with semaphore:
            return await fetch(url)

    return await asyncio.gather(*(one(url) for url in urls))
