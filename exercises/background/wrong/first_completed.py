# code: not-waited
# Waits for the first of them only.
import asyncio


class Background:
    def __init__(self):
        self.tasks = []

    def spawn(self, coro):
        self.tasks.append(asyncio.create_task(coro))
        return self.tasks[-1]

    async def close(self):
        if not self.tasks:
            return []
        done, _ = await asyncio.wait(
            self.tasks, return_when=asyncio.FIRST_COMPLETED
        )
        return [task.exception() for task in done if task.exception()]
