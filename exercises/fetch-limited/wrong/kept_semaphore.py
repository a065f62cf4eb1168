# code: other-loop
# The semaphore of the first call is kept for all later ones.
import asyncio

from lab import fetch


SEMAPHORES = []


async def fetch_limited(urls, limit):
    if not SEMAPHORES:
        SEMAPHORES.append(asyncio.Semaphore(limit))

    async def one(url):
        async with SEMAPHORES[0]:
            return await fetch(url)

    return await asyncio.gather(*(one(url) for url in urls))
