# code: with-not-async-with
# A plain with can't wait.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    try:
        with asyncio.timeout(seconds):
            return await fetch(url)
    except TimeoutError:
        return default
