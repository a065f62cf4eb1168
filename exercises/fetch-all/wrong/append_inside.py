# code: order
# Every task appends to one list at the moment when it ends.
import asyncio

from lab import fetch


async def fetch_all(urls):
    results = []

    async def fetch_one(url):
        results.append(await fetch(url))

    await asyncio.gather(*(fetch_one(url) for url in urls))
    return results
