# code: lost-errors
# In a dict by text, two equal errors become one.
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
        errors = {str(e): e for e in results if isinstance(e, Exception)}
        return list(errors.values())
