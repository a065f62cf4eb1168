# code: wrong-value
# It rounds the time down.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    try:
        return await asyncio.wait_for(fetch(url), max(1, int(seconds)))
    except TimeoutError:
        return default
