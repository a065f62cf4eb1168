# asyncio.wait_for
# The plain form, for one thing to wait for.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    try:
        return await asyncio.wait_for(fetch(url), timeout=seconds)
    except asyncio.TimeoutError:
        return default
