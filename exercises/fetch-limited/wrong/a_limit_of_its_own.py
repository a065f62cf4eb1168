# code: over-limit
# The limit of the lesson, whatever was asked for.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit, at_most=10):
    semaphore = asyncio.Semaphore(at_most)

    async def one(url):
        async with semaphore:
            return await fetch(url)

    return await asyncio.gather(*(one(url) for url in urls))
