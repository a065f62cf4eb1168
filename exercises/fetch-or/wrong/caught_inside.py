# code: timeout-escaped
# Inside the block there is no TimeoutError yet.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    async with asyncio.timeout(seconds):
        try:
            return await fetch(url)
        except TimeoutError:
            return default
