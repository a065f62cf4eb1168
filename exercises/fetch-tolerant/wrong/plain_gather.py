# code: one-failure-stops-all
# gather raises the first error, and the caller gets nothing else.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    results = await asyncio.gather(*map(fetch, urls))
    return dict(zip(urls, results)), {}
