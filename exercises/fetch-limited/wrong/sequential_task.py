# code: sequential-task
# Each task is awaited before the next is made.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)

    async def one(url):
        async with semaphore:
            return await fetch(url)

    return [await asyncio.create_task(one(url)) for url in urls]
