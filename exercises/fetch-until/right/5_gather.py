# gather inside a timeout
# The limit cancels gather, and gather cancels what it runs.
import asyncio

from lab import fetch


async def fetch_into(found, url):
    found[url] = await fetch(url)


async def fetch_until(urls, seconds):
    found = {}
    jobs = [fetch_into(found, url) for url in urls]
    try:
        await asyncio.wait_for(asyncio.gather(*jobs), seconds)
    except asyncio.TimeoutError:
        pass
    return found
