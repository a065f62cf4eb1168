# code: lost-results
# The limit cancels the whole gather, with all its results.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    try:
        async with asyncio.timeout(seconds):
            results = await asyncio.gather(*map(fetch, urls))
    except TimeoutError:
        return {}
    return dict(zip(urls, results))
