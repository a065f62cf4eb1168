# code: exc-as-result
# The late ones are in the dict, as exceptions.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    jobs = [asyncio.wait_for(fetch(url), seconds) for url in urls]
    results = await asyncio.gather(*jobs, return_exceptions=True)
    return dict(zip(urls, results))
