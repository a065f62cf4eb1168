# code: forgot-await
# acquire() is called, and never awaited.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)

    async def one(url):
        semaphore.acquire()
        data = await fetch(url)
        semaphore.release()
        return data

    return await asyncio.gather(*(one(url) for url in urls))
