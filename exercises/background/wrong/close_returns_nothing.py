# code: returns-none
# Waits for all of them, and says nothing.
import asyncio


class Background:
    def __init__(self):
        self.tasks = []

    def spawn(self, coro):
        self.tasks.append(asyncio.create_task(coro))
        return self.tasks[-1]

    async def close(self):
        await asyncio.gather(*self.tasks, return_exceptions=True)
