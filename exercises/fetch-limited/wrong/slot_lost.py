# code: slot-lost
# When fetch raises, release() is never reached.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)

    async def one(url):
        await semaphore.acquire()
        data = await fetch(url)
        semaphore.release()
        return data

    return await asyncio.gather(*(one(url) for url in urls))
