# code: with-not-async-with
# A plain with can't wait for a slot.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)

    async def one(url):
        with semaphore:
            return await fetch(url)

    return await asyncio.gather(*(one(url) for url in urls))
