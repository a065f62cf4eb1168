# code: nested-run
# Starts a second loop inside the first.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    try:
        return asyncio.run(asyncio.wait_for(fetch(url), seconds))
    except TimeoutError:
        return default
