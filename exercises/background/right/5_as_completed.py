# as_completed
# The errors in the order in which they happened.
import asyncio


class Background:
    def __init__(self):
        self.tasks = set()

    def spawn(self, coro):
        task = asyncio.ensure_future(coro)
        self.tasks.add(task)
        return task

    async def close(self):
        errors = []
        for next_one in asyncio.as_completed(self.tasks):
            try:
                await next_one
            except asyncio.CancelledError:
                continue
            except Exception as error:
                errors.append(error)
        self.tasks = set()
        return errors
