# code: raised-instead
# Raises the errors, all in one group, instead of returning them.
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
        errors = [each for each in results if isinstance(each, Exception)]
        if errors:
            raise ExceptionGroup("some jobs have failed", errors)
        return []
