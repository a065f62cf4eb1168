# code: exc-as-result
# Hands out what gather gives, as it is.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    jobs = map(fetch, urls)
    return await asyncio.gather(*jobs, return_exceptions=True)
