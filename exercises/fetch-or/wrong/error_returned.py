# code: swallowed-error
# Turns the failure into a result.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    try:
        async with asyncio.timeout(seconds):
            jobs = [fetch(url)]
            results = await asyncio.gather(*jobs, return_exceptions=True)
            return results[0]
    except TimeoutError:
        return default
