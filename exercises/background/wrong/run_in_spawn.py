# code: nested-run
# asyncio.run would need a thread without a running loop.
import asyncio


class Background:
    def __init__(self):
        self.errors = []

    def spawn(self, coro):
        return asyncio.run(coro)

    async def close(self):
        return self.errors
