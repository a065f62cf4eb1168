# code: wrong-value
# A semaphore holds the third one up until it is too late.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    slots, found = asyncio.Semaphore(2), {}

    async def keep(url):
        async with slots:
            found[url] = await fetch(url)

    try:
        async with asyncio.timeout(seconds):
            await asyncio.gather(*map(keep, urls))
    except TimeoutError:
        pass
    return found
