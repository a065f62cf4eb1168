# code: busy-loop
# It asks again and again whether a slot is free.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    running = 0

    async def one(url):
        nonlocal running
        while running >= limit:
            await asyncio.sleep(0)
        running += 1
        try:
            return await fetch(url)
        finally:
            running -= 1

    return await asyncio.gather(*(one(url) for url in urls))
