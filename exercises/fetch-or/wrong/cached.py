# code: not-fetched
# Keeps the data of the first call.
import asyncio

from lab import fetch


known = {}


async def fetch_or(url, seconds, default):
    if url not in known:
        try:
            known[url] = await asyncio.wait_for(fetch(url), seconds)
        except TimeoutError:
            return default
    return known[url]
