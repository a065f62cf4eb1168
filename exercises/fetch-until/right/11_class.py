# a class whose objects can be awaited
# The object holds what has been found so far.
import asyncio

from lab import fetch


class fetch_until:
    def __init__(self, urls, seconds):
        self.urls = urls
        self.seconds = seconds
        self.found = {}

    def __await__(self):
        return self.run().__await__()

    async def keep(self, url):
        self.found[url] = await fetch(url)

    async def run(self):
        everything = asyncio.gather(*map(self.keep, self.urls))
        try:
            async with asyncio.timeout(self.seconds):
                await everything
        except TimeoutError:
            pass
        return self.found
