# code: exc-as-result
# A failure stands among the results, and reaches nobody.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)

    async def one(url):
        async with semaphore:
            return await fetch(url)

    jobs = (one(url) for url in urls)
    return await asyncio.gather(*jobs, return_exceptions=True)
