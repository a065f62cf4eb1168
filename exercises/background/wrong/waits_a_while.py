# code: time
# Waits for three seconds, which is long enough, and often too long.
import asyncio


class Background:
    def __init__(self):
        self.tasks = []

    def spawn(self, coro):
        self.tasks.append(asyncio.create_task(coro))
        return self.tasks[-1]

    async def close(self):
        await asyncio.sleep(3)
        ended, self.tasks = self.tasks, []
        return [task.exception() for task in ended if task.exception()]
