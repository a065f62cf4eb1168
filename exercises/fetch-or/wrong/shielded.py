# code: left-running
# shield keeps the late request going.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    try:
        return await asyncio.wait_for(asyncio.shield(fetch(url)), seconds)
    except TimeoutError:
        return default
