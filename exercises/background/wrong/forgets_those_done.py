# code: lost-errors
# Each spawn throws away the tasks that are done, and their errors.
import asyncio


class Background:
    def __init__(self):
        self.tasks = []

    def spawn(self, coro):
        self.tasks = [task for task in self.tasks if not task.done()]
        self.tasks.append(asyncio.create_task(coro))
        return self.tasks[-1]

    async def close(self):
        tasks, self.tasks = self.tasks, []
        await asyncio.gather(*tasks, return_exceptions=True)
        ended = [task for task in tasks if not task.cancelled()]
        return [task.exception() for task in ended if task.exception()]
