# code: too-late
# Has forgotten the limit.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    results = await asyncio.gather(*map(fetch, urls))
    return dict(zip(urls, results))
