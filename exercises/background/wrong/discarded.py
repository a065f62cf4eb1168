# code: lost-errors
# Who is done leaves the set, and takes its error along.
import asyncio


class Background:
    def __init__(self):
        self.running = set()

    def spawn(self, coro):
        task = asyncio.create_task(coro)
        self.running.add(task)
        task.add_done_callback(self.running.discard)
        return task

    async def close(self):
        done = await asyncio.gather(*self.running, return_exceptions=True)
        return [each for each in done if isinstance(each, Exception)]
