# code: task-vanished
# A WeakSet keeps nothing alive.
import asyncio
import weakref


class Background:
    def __init__(self):
        self.tasks = weakref.WeakSet()

    def spawn(self, coro):
        task = asyncio.create_task(coro)
        self.tasks.add(task)
        return task

    async def close(self):
        results = await asyncio.gather(*self.tasks, return_exceptions=True)
        return [each for each in results if isinstance(each, Exception)]
