# code: batches
# As many as the limit, then as many again: a batch waits for its slowest.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    results = []
    for start in range(0, len(urls), limit):
        batch = urls[start:start + limit]
        results += await asyncio.gather(*(fetch(url) for url in batch))
    return results
