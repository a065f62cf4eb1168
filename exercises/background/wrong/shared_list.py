# code: other-loop
# The list in the class still holds the tasks of an earlier program.
import asyncio


class Background:
    tasks = []

    def spawn(self, coro):
        self.tasks.append(asyncio.create_task(coro))
        return self.tasks[-1]

    async def close(self):
        results = await asyncio.gather(*self.tasks, return_exceptions=True)
        return [each for each in results if isinstance(each, Exception)]
