# code: timeout-escaped
# The try is around fetch alone, and the limit around both.
import asyncio

from lab import fetch


async def careful(url, default):
    try:
        return await fetch(url)
    except TimeoutError:
        return default


async def fetch_or(url, seconds, default):
    return await asyncio.wait_for(careful(url, default), seconds)
