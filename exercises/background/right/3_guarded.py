# a coroutine around each job
# It catches what the job raises, so no task ever fails.
import asyncio


class Background:
    def __init__(self):
        self.tasks, self.errors = [], []

    def spawn(self, coro):
        self.tasks.append(asyncio.create_task(self.guarded(coro)))
        return self.tasks[-1]

    async def guarded(self, coro):
        try:
            return await coro
        except Exception as error:
            self.errors.append(error)

    async def close(self):
        await asyncio.gather(*self.tasks, return_exceptions=True)
        self.tasks.clear()
        errors = self.errors[:]
        self.errors.clear()
        return errors
