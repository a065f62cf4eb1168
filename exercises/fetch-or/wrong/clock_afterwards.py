# code: too-late
# Looks at the clock when everything is over.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    loop = asyncio.get_running_loop()
    begun = loop.time()
    data = await fetch(url)
    return data if loop.time() - begun <= seconds else default
