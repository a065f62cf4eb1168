# as_completed, with its timeout
# It raises TimeoutError too, but leaves the task alone.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    task = asyncio.ensure_future(fetch(url))
    try:
        for first in asyncio.as_completed([task], timeout=seconds):
            return await first
    except TimeoutError:
        return default
    finally:
        task.cancel()
