# code: task-vanished
# Counts the tasks, and keeps none of them.
import asyncio


class Background:
    def __init__(self):
        self.running, self.errors = 0, []
        self.idle = asyncio.Condition()

    def spawn(self, coro):
        self.running += 1
        return asyncio.create_task(self.guarded(coro))

    async def guarded(self, coro):
        try:
            return await coro
        except Exception as error:
            self.errors.append(error)
        finally:
            self.running -= 1
            async with self.idle:
                self.idle.notify_all()

    async def close(self):
        async with self.idle:
            await self.idle.wait_for(lambda: self.running == 0)
        errors, self.errors = self.errors, []
        return errors
