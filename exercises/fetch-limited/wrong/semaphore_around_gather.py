# code: over-limit
# One slot is taken for all requests together.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)
    async with semaphore:
        return await asyncio.gather(*(fetch(url) for url in urls))
