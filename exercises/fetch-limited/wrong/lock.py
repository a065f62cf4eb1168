# code: sequential
# A lock has one slot.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    lock = asyncio.Lock()

    async def one(url):
        async with lock:
            return await fetch(url)

    return await asyncio.gather(*(one(url) for url in urls))
