# workers that share an iterator
# No more tasks than slots: each takes the next URL when it is done.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    results = [None] * len(urls)
    jobs = iter(enumerate(urls))

    async def worker():
        for place, url in jobs:
            results[place] = await fetch(url)

    await asyncio.gather(*(worker() for _ in range(limit)))
    return results
