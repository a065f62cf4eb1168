# code: forgot-await
# Returns the coroutine; the block has ended long before it runs.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    try:
        async with asyncio.timeout(seconds):
            return fetch(url)
    except TimeoutError:
        return default
