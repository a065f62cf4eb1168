# code: lost-results
# Takes empty data for no data.
import asyncio

from lab import fetch


async def fetch_or(url, seconds):
    try:
        return await asyncio.wait_for(fetch(url), seconds)
    except TimeoutError:
        return None


async def fetch_until(urls, seconds):
    results = await asyncio.gather(*(fetch_or(u, seconds) for u in urls))
    return {url: data for url, data in zip(urls, results) if data}
