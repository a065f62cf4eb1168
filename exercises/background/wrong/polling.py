# code: busy-loop
# Asks again and again whether they are done.
import asyncio


class Background:
    def __init__(self):
        self.tasks = []

    def spawn(self, coro):
        self.tasks.append(asyncio.create_task(coro))
        return self.tasks[-1]

    async def close(self):
        while not all(task.done() for task in self.tasks):
            await asyncio.sleep(0)
        tasks, self.tasks = self.tasks, []
        ended = [task for task in tasks if not task.cancelled()]
        return [task.exception() for task in ended if task.exception()]
