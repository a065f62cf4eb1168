# code: gather-args
# Hands gather a generator: the star is missing.
import asyncio

from lab import fetch


async def fetch_all(urls):
    return await asyncio.gather(fetch(url) for url in urls)
