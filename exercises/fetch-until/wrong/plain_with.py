# code: with-not-async-with
# A plain with can't wait.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    found = {}
    try:
        with asyncio.timeout(seconds):
            for url in urls:
                found[url] = await fetch(url)
    except TimeoutError:
        pass
    return found
