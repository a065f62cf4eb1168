# code: left-running
# A cancellation never reaches the loop that runs in the other thread.
import asyncio

from lab import fetch


async def limited(url, seconds, default):
    try:
        return await asyncio.wait_for(fetch(url), seconds)
    except TimeoutError:
        return default


async def fetch_or(url, seconds, default):
    request = limited(url, seconds, default)
    return await asyncio.to_thread(asyncio.run, request)
