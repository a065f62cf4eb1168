# asyncio.timeout
# The request is cancelled inside the block; the block ends with
# TimeoutError, and the try is around it.
import asyncio

from lab import fetch


async def fetch_or(url: str, seconds: float, default: str) -> str:
    try:
        async with asyncio.timeout(seconds):
            return await fetch(url)
    except TimeoutError:
        return default
