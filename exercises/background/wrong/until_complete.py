# code: nested-run
# The loop is running already, or nobody could have called spawn.
import asyncio


class Background:
    def __init__(self):
        self.errors = []

    def spawn(self, coro):
        task = asyncio.ensure_future(coro)
        try:
            asyncio.get_running_loop().run_until_complete(task)
        except ValueError as error:
            self.errors.append(error)
        return task

    async def close(self):
        return self.errors
