# code: wrong-value
# The coroutine around the job forgets to return its result.
import asyncio


class Background:
    def __init__(self):
        self.tasks, self.errors = [], []

    def spawn(self, coro):
        self.tasks.append(asyncio.create_task(self.guarded(coro)))
        return self.tasks[-1]

    async def guarded(self, coro):
        try:
            await coro
        except Exception as error:
            self.errors.append(error)

    async def close(self):
        await asyncio.gather(*self.tasks, return_exceptions=True)
        errors, self.errors, self.tasks = self.errors, [], []
        return errors
