# code: forgot-await
# Calls the coroutine function in threads, where it only builds coroutines.
import asyncio

from lab import fetch


async def fetch_all(urls):
    calls = [asyncio.to_thread(fetch, url) for url in urls]
    return await asyncio.gather(*calls)
