# code: empty-case
# asyncio.wait of nothing fails.
import asyncio


class Background:
    def __init__(self):
        self.running, self.errors = [], []

    def spawn(self, coro):
        task = asyncio.create_task(coro)
        self.running.append(task)
        return task

    async def close(self):
        done, _ = await asyncio.wait(self.running)
        ended = [task for task in done if not task.cancelled()]
        errors = [task.exception() for task in ended if task.exception()]
        new = [error for error in errors if error not in self.errors]
        self.errors += new
        return new
