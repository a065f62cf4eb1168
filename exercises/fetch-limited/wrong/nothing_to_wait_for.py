# code: empty-case
# asyncio.wait() refuses an empty set.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)

    async def one(url):
        async with semaphore:
            return await fetch(url)

    tasks = [asyncio.create_task(one(url)) for url in urls]
    await asyncio.wait(tasks)
    return [task.result() for task in tasks]
