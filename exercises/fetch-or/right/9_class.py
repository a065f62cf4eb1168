# a class whose objects can be awaited
# __await__ passes the waiting on to a coroutine.
import asyncio

from lab import fetch


class fetch_or:
    def __init__(self, url, seconds, default):
        self.url = url
        self.seconds = seconds
        self.default = default

    def __await__(self):
        return self.run().__await__()

    async def run(self):
        try:
            async with asyncio.timeout(self.seconds):
                return await fetch(self.url)
        except TimeoutError:
            return self.default
