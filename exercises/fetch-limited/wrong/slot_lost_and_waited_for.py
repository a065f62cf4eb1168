# code: slot-lost
# It waits for all the others before it raises, and they wait for the lost
# slot.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)

    async def one(url):
        await semaphore.acquire()
        data = await fetch(url)
        semaphore.release()
        return data

    jobs = [one(url) for url in urls]
    results = await asyncio.gather(*jobs, return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            raise result
    return results
