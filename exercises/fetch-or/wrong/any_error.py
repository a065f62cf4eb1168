# code: swallowed-error
# Takes every failure for a timeout.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    try:
        async with asyncio.timeout(seconds):
            return await fetch(url)
    except Exception:
        return default
