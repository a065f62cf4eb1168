# code: forgot-await
# wait_for is a coroutine function as well.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    try:
        return asyncio.wait_for(fetch(url), seconds)
    except TimeoutError:
        return default
