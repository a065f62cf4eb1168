# code: left-running
# shield keeps the late ones going.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    found = {}

    async def keep(url):
        found[url] = await fetch(url)

    jobs = [asyncio.shield(keep(url)) for url in urls]
    try:
        await asyncio.wait_for(asyncio.gather(*jobs), seconds)
    except TimeoutError:
        pass
    return found
