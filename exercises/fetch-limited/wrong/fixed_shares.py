# code: time
# Each worker has its share from the start, and nobody helps the slow one.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    results = [None] * len(urls)

    async def worker(first):
        for place in range(first, len(urls), limit):
            results[place] = await fetch(urls[place])

    await asyncio.gather(*(worker(first) for first in range(limit)))
    return results
