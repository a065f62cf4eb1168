# code: forgot-await
# Hands fetch a coroutine where it wants a string.
import asyncio

from lab import fetch


async def cleaned(url):
    return url.strip()


async def fetch_all(urls):
    return await asyncio.gather(*(fetch(cleaned(url)) for url in urls))
