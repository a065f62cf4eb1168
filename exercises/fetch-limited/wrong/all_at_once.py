# code: over-limit
# No limit at all.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    return await asyncio.gather(*(fetch(url) for url in urls))
