# code: not-async
# An ordinary close can't wait.
import asyncio


class Background:
    def __init__(self):
        self.tasks = []

    def spawn(self, coro):
        self.tasks.append(asyncio.create_task(coro))
        return self.tasks[-1]

    def close(self):
        done = [task for task in self.tasks if task.done()]
        return [task.exception() for task in done if task.exception()]
