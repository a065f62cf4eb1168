# as_completed, each with its place
# What arrives in any order is put in order at the end.
import asyncio

from lab import fetch


async def one(semaphore, place, url):
    async with semaphore:
        return place, await fetch(url)


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)
    jobs = [one(semaphore, place, url) for place, url in enumerate(urls)]
    results = {}
    for next_one in asyncio.as_completed(jobs):
        place, data = await next_one
        results[place] = data
    return [data for _, data in sorted(results.items())]
