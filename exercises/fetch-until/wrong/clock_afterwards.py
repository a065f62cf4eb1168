# code: too-late
# Waits for all of them, and then looks at the clock.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    loop = asyncio.get_running_loop()
    begun, found = loop.time(), {}

    async def keep(url):
        data = await fetch(url)
        if loop.time() - begun < seconds:
            found[url] = data

    await asyncio.gather(*map(keep, urls))
    return found
