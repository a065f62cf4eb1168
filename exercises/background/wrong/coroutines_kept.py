# code: not-started
# Collects coroutines; close is the first to start them.
import asyncio


class Background:
    def __init__(self):
        self.jobs = []

    def spawn(self, coro):
        self.jobs.append(coro)
        return coro

    async def close(self):
        results = await asyncio.gather(*self.jobs, return_exceptions=True)
        return [each for each in results if isinstance(each, Exception)]
