# code: forgot-await
# A dict of coroutines: nothing has been fetched.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    async with asyncio.timeout(seconds):
        return {url: fetch(url) for url in urls}
