# code: sequential-task
# Uses gather, but on one coroutine at a time.
import asyncio

from lab import fetch


async def fetch_all(urls):
    results = []
    for url in urls:
        results += await asyncio.gather(fetch(url))
    return results
