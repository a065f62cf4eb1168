# code: order
# The results stand in the order in which they came.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)
    results = []

    async def one(url):
        async with semaphore:
            results.append(await fetch(url))

    await asyncio.gather(*(one(url) for url in urls))
    return results
