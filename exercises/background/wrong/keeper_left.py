# code: left-running
# A task of its own collects the errors, and never ends.
import asyncio


class Background:
    def __init__(self):
        self.tasks, self.errors = [], []
        self.ended = asyncio.Queue()
        self.keeper = asyncio.create_task(self.collect())

    def spawn(self, coro):
        task = asyncio.create_task(coro)
        self.tasks.append(task)
        task.add_done_callback(self.ended.put_nowait)
        return task

    async def collect(self):
        while True:
            task = await self.ended.get()
            if not task.cancelled() and task.exception():
                self.errors.append(task.exception())
            self.ended.task_done()

    async def close(self):
        await asyncio.gather(*self.tasks, return_exceptions=True)
        await self.ended.join()
        errors, self.errors = self.errors, []
        return errors
