# code: nested-run
# Starts an event loop inside the one that is already running.
import asyncio

from lab import fetch


async def gather_all(urls):
    return await asyncio.gather(*(fetch(url) for url in urls))


async def fetch_all(urls):
    return asyncio.run(gather_all(urls))
