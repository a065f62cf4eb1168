# a TaskGroup that waits for the outcomes
# Each outcome is a coroutine that never fails.
import asyncio


class Background:
    def __init__(self):
        self.tasks = []

    def spawn(self, coro):
        task = asyncio.create_task(coro)
        self.tasks.append(task)
        return task

    async def close(self):
        errors = []

        async def look_at(task):
            await asyncio.wait([task])
            if not task.cancelled() and task.exception() is not None:
                errors.append(task.exception())

        async with asyncio.TaskGroup() as group:
            while self.tasks:
                group.create_task(look_at(self.tasks.pop()))
        return errors
