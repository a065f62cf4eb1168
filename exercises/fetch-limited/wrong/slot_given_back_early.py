# code: over-limit
# The slot is held while the task is made, and not while it runs.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)

    async def one(url):
        async with semaphore:
            task = asyncio.create_task(fetch(url))
        return await task

    return await asyncio.gather(*(one(url) for url in urls))
