# code: swallowed-error
# A failed request becomes None.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)

    async def one(url):
        async with semaphore:
            try:
                return await fetch(url)
            except Exception as error:
                print(error)

    return await asyncio.gather(*(one(url) for url in urls))
