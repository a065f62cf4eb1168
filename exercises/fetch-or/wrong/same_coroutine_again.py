# code: reused-coro
# A coroutine that was cancelled can't be awaited again.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    request = fetch(url)
    try:
        return await asyncio.wait_for(request, seconds)
    except TimeoutError:
        return await request or default
