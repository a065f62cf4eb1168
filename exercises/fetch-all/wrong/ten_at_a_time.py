# code: time
# Ten at a time, where the waits of all of them have to overlap.
import asyncio

from lab import fetch


async def fetch_all(urls):
    slots = asyncio.Semaphore(10)

    async def one(url):
        async with slots:
            return await fetch(url)

    return await asyncio.gather(*map(one, urls))
