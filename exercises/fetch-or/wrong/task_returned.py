# code: forgot-await-task
# A task is returned before it can be late.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    try:
        async with asyncio.timeout(seconds):
            return asyncio.create_task(fetch(url))
    except TimeoutError:
        return default
