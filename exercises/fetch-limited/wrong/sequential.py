# code: sequential
# Never more than one: each is awaited before the next begins.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)
    results = []
    for url in urls:
        async with semaphore:
            results.append(await fetch(url))
    return results
