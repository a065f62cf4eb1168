# code: forgot-await
# The slot is held, but the request is never awaited.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)

    async def one(url):
        async with semaphore:
            return fetch(url)

    return await asyncio.gather(*(one(url) for url in urls))
