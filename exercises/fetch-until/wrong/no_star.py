# code: gather-args
# gather wants its coroutines one by one.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    found = {}

    async def keep(url):
        found[url] = await fetch(url)

    try:
        async with asyncio.timeout(seconds):
            await asyncio.gather([keep(url) for url in urls])
    except TimeoutError:
        pass
    return found
