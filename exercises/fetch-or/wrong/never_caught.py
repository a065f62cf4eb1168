# code: timeout-escaped
# The timeout works, and nobody catches it.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    data = await asyncio.wait_for(fetch(url), seconds)
    return data if data is not None else default
