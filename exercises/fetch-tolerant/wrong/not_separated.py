# code: exc-as-result
# Takes the exceptions for data.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    jobs = map(fetch, urls)
    results = await asyncio.gather(*jobs, return_exceptions=True)
    return dict(zip(urls, results)), {}
