# suppress, and a question to the timeout
# What falls out of the block below can only be a timeout.
import asyncio
from contextlib import suppress

from lab import fetch


async def fetch_or(url, seconds, default):
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds) as limit:
            return await fetch(url)
    assert limit.expired()
    return default
