# code: lost-errors
# Prints the errors, and returns an empty list.
import asyncio


class Background:
    def __init__(self):
        self.tasks = []

    def spawn(self, coro):
        self.tasks.append(asyncio.create_task(coro))
        return self.tasks[-1]

    async def close(self):
        for task in self.tasks:
            try:
                await task
            except Exception as error:
                print(error)
        return []
