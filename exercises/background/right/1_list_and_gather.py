# a list, and gather
# A task keeps its exception until somebody asks for it.
import asyncio


class Background:
    def __init__(self):
        self.tasks = []

    def spawn(self, coro):
        task = asyncio.create_task(coro)
        self.tasks.append(task)
        return task

    async def close(self):
        tasks, self.tasks = self.tasks, []
        results = await asyncio.gather(*tasks, return_exceptions=True)
        return [each for each in results if isinstance(each, Exception)]
