# code: wrong-value
# A set in the class belongs to all of its objects.
import asyncio


class Background:
    running = set()

    def __init__(self):
        self.errors = []

    def spawn(self, coro):
        task = asyncio.create_task(coro)
        self.running.add(task)
        task.add_done_callback(self.ended)
        return task

    def ended(self, task):
        self.running.discard(task)
        if not task.cancelled() and task.exception():
            self.errors.append(task.exception())

    async def close(self):
        while self.running:
            await asyncio.wait(self.running)
        errors, self.errors = self.errors, []
        return errors
