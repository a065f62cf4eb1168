# code: deadlock
# Slots are taken and never given back.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)

    async def one(url):
        await semaphore.acquire()
        return await fetch(url)

    return await asyncio.gather(*(one(url) for url in urls))
