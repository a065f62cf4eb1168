# code: swallowed-cancel
# Inside the block it can't tell the timeout from its caller.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    async with asyncio.timeout(seconds):
        try:
            return await fetch(url)
        except asyncio.CancelledError:
            return default
