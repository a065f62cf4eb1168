# code: over-limit
# Each request makes a semaphore of its own, and finds a slot free in it.
import asyncio

from lab import fetch


async def one(url, limit):
    semaphore = asyncio.Semaphore(limit)
    async with semaphore:
        return await fetch(url)


async def fetch_limited(urls, limit):
    return await asyncio.gather(*(one(url, limit) for url in urls))
