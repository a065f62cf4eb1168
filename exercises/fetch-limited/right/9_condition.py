# a count and a condition
# A semaphore made by hand.
import asyncio

from lab import fetch


class Limiter:
    def __init__(self, limit):
        self.free = limit
        self.changed = asyncio.Condition()

    async def __aenter__(self):
        async with self.changed:
            await self.changed.wait_for(lambda: self.free > 0)
            self.free -= 1

    async def __aexit__(self, *exc):
        async with self.changed:
            self.free += 1
            self.changed.notify()


async def fetch_limited(urls, limit):
    limiter = Limiter(limit)

    async def one(url):
        async with limiter:
            return await fetch(url)

    return await asyncio.gather(*[one(url) for url in urls])
