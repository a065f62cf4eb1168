# code: blocked-loop
# Is gentle with the server, with the sleep that stops the whole loop.
import asyncio
import time

from lab import fetch


async def fetch_one(url):
    time.sleep(1)
    return await fetch(url)


async def fetch_all(urls):
    return await asyncio.gather(*(fetch_one(url) for url in urls))
