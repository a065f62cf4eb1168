# code: raised-instead
# The first task that has failed raises at its await.
import asyncio


class Background:
    def __init__(self):
        self.tasks = set()

    def spawn(self, coro):
        task = asyncio.create_task(coro)
        self.tasks.add(task)
        return task

    async def close(self):
        errors = []
        for task in self.tasks:
            await task
            if task.exception():
                errors.append(task.exception())
        return errors
