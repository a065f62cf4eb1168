# code: wrong-value
# The second close returns the errors of the first as well.
import asyncio


class Background:
    def __init__(self):
        self.tasks = []

    def spawn(self, coro):
        self.tasks.append(asyncio.create_task(coro))
        return self.tasks[-1]

    async def close(self):
        results = await asyncio.gather(*self.tasks, return_exceptions=True)
        return [each for each in results if isinstance(each, Exception)]
