# code: swallowed-error
# TimeoutError is an OSError, and so is ConnectionError.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    try:
        return await asyncio.wait_for(fetch(url), seconds)
    except OSError:
        return default
