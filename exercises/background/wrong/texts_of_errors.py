# code: wrong-value
# Returns what the errors say, and not the errors.
import asyncio


class Background:
    def __init__(self):
        self.tasks = []

    def spawn(self, coro):
        self.tasks.append(asyncio.create_task(coro))
        return self.tasks[-1]

    async def close(self):
        tasks, self.tasks = self.tasks, []
        results = await asyncio.gather(*tasks, return_exceptions=True)
        return [str(r) for r in results if isinstance(r, Exception)]
