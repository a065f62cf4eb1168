# code: not-waited
# One variable for all of them keeps only the last one.
import asyncio


class Background:
    task = None

    def spawn(self, coro):
        self.task = asyncio.create_task(coro)
        return self.task

    async def close(self):
        if self.task is None:
            return []
        results = await asyncio.gather(self.task, return_exceptions=True)
        return [each for each in results if isinstance(each, Exception)]
