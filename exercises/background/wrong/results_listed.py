# code: wrong-value
# Returns results and errors, all in one list.
import asyncio


class Background:
    def __init__(self):
        self.tasks = []

    def spawn(self, coro):
        self.tasks.append(asyncio.create_task(coro))
        return self.tasks[-1]

    async def close(self):
        return await asyncio.gather(*self.tasks, return_exceptions=True)
