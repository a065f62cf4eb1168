# code: wrong-value
# Takes empty data for no data.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    data = None
    try:
        data = await asyncio.wait_for(fetch(url), seconds)
    except TimeoutError:
        pass
    return data or default
