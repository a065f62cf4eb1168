# code: wrong-value
# The default dict is made once, and keeps what earlier calls found.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds, found={}):
    async def keep(url):
        found[url] = await fetch(url)

    try:
        async with asyncio.timeout(seconds):
            await asyncio.gather(*map(keep, urls))
    except TimeoutError:
        pass
    return dict(found)
