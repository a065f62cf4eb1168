# code: called-twice
# Asks again when the first answer is late.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    for _ in range(2):
        try:
            return await asyncio.wait_for(fetch(url), seconds / 2)
        except TimeoutError:
            pass
    return default
