# code: returns-none
# Keeps the task, and doesn't hand it on.
import asyncio


class Background:
    def __init__(self):
        self.tasks = []

    def spawn(self, coro):
        self.tasks.append(asyncio.create_task(coro))

    async def close(self):
        results = await asyncio.gather(*self.tasks, return_exceptions=True)
        return [each for each in results if isinstance(each, Exception)]
