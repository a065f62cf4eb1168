# code: swallowed-cancel
# Takes a cancellation from outside for a timeout.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    try:
        return await asyncio.wait_for(fetch(url), seconds)
    except (TimeoutError, asyncio.CancelledError):
        return default
