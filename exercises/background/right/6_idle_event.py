# an event that says when all is quiet
# It is set while nothing runs.
import asyncio


class Background:
    def __init__(self):
        self.tasks, self.errors = set(), []
        self.idle = asyncio.Event()
        self.idle.set()

    def spawn(self, coro):
        task = asyncio.create_task(coro)
        self.tasks.add(task)
        self.idle.clear()
        task.add_done_callback(self.ended)
        return task

    def ended(self, task):
        self.tasks.remove(task)
        if not self.tasks:
            self.idle.set()
        if not task.cancelled():
            self.errors.append(task.exception())

    async def close(self):
        await self.idle.wait()
        errors, self.errors = self.errors, []
        return [error for error in errors if error is not None]
