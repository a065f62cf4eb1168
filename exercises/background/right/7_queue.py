# a queue of ended tasks
# join() waits until every task has been counted off.
import asyncio


class Background:
    def __init__(self):
        self.ended = asyncio.Queue()
        self.tasks = {}

    def spawn(self, coro):
        task = asyncio.create_task(coro)
        self.tasks[id(task)] = task
        task.add_done_callback(self.ended.put_nowait)
        return task

    async def close(self):
        errors = []
        while self.tasks:
            task = await self.ended.get()
            del self.tasks[id(task)]
            if not task.cancelled() and (error := task.exception()):
                errors.append(error)
        return errors
