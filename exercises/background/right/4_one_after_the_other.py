# each task awaited in a try
# They run all the same, whichever of them is awaited first.
import asyncio


class Background:
    def __init__(self):
        self.tasks = []

    def spawn(self, coro):
        task = asyncio.get_running_loop().create_task(coro)
        self.tasks.append(task)
        return task

    async def close(self):
        errors = []
        while self.tasks:
            try:
                await self.tasks.pop()
            except asyncio.CancelledError:
                pass
            except Exception as error:
                errors.append(error)
        return errors
