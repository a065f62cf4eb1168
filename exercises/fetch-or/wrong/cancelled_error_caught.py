# code: timeout-escaped
# wait_for turns the CancelledError into a TimeoutError.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    try:
        return await asyncio.wait_for(fetch(url), seconds)
    except asyncio.CancelledError:
        return default
