# code: lost-errors
# Reports the first error that it meets, and no other.
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
        await asyncio.wait(self.tasks)
        try:
            await asyncio.gather(*self.tasks)
        except Exception as error:
            return [error]
        return []
