# code: gather-args
# gather takes its awaitables one by one.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)

    async def one(url):
        async with semaphore:
            return await fetch(url)

    return await asyncio.gather(one(url) for url in urls)
