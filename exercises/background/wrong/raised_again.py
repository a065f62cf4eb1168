# code: exc-never-retrieved
# Notes the error and raises it again, and nobody asks the task for it.
import asyncio


class Background:
    def __init__(self):
        self.tasks, self.errors = [], []

    def spawn(self, coro):
        self.tasks.append(asyncio.create_task(self.noted(coro)))
        return self.tasks[-1]

    async def noted(self, coro):
        try:
            return await coro
        except Exception as error:
            self.errors.append(error)
            raise

    async def close(self):
        tasks, self.tasks = self.tasks, []
        if tasks:
            await asyncio.wait(tasks)
        errors, self.errors = self.errors, []
        return errors
