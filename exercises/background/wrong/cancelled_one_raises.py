# code: raised-instead
# exception() of a cancelled task raises CancelledError.
import asyncio


class Background:
    def __init__(self):
        self.tasks = []

    def spawn(self, coro):
        self.tasks.append(asyncio.create_task(coro))
        return self.tasks[-1]

    async def close(self):
        tasks, self.tasks = self.tasks, []
        if tasks:
            await asyncio.wait(tasks)
        return [task.exception() for task in tasks if task.exception()]
