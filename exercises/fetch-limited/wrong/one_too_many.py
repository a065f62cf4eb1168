# code: over-limit
# From 0 to limit: that is one worker more.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    results, jobs = {}, iter(enumerate(urls))

    async def worker():
        for place, url in jobs:
            results[place] = await fetch(url)

    await asyncio.gather(*(worker() for _ in range(0, limit + 1)))
    return [results[place] for place in range(len(urls))]
