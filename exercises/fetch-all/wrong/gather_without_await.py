# code: forgot-await-task
# Forgets to wait for gather itself.
import asyncio

from lab import fetch


async def fetch_all(urls):
    return asyncio.gather(*(fetch(url) for url in urls))
