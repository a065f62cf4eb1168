# code: too-late
# Each one gets the whole time, one after the other.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    found = {}
    for url in urls:
        try:
            found[url] = await asyncio.wait_for(fetch(url), seconds)
        except TimeoutError:
            pass
    return found
