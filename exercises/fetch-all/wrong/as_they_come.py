# code: order
# Collects with as_completed: whoever is first stands first.
import asyncio

from lab import fetch


async def fetch_all(urls):
    results = []
    for job in asyncio.as_completed([fetch(url) for url in urls]):
        results.append(await job)
    return results
