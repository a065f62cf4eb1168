# acquire and release by hand
# A finally gives the slot back, whatever happens.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)

    async def one(url):
        await semaphore.acquire()
        try:
            return await fetch(url)
        finally:
            semaphore.release()

    tasks = [asyncio.create_task(one(url)) for url in urls]
    try:
        return [await task for task in tasks]
    finally:
        for task in tasks:
            task.cancel()
