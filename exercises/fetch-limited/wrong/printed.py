# code: returns-none
# The results are printed, and not returned.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)

    async def one(url):
        async with semaphore:
            return await fetch(url)

    print(await asyncio.gather(*(one(url) for url in urls)))
