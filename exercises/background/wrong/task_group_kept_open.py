# code: raised-instead
# A TaskGroup: one failure cancels the others, and close raises it.
import asyncio


class Background:
    def __init__(self):
        self.jobs, self.closing = asyncio.Queue(), asyncio.Event()
        self.home = None

    def spawn(self, coro):
        if self.home is None:
            self.home = asyncio.create_task(self.live())
        task = asyncio.get_running_loop().create_task(coro)
        self.jobs.put_nowait(task)
        return task

    async def live(self):
        async with asyncio.TaskGroup() as group:
            while not (self.closing.is_set() and self.jobs.empty()):
                task = await self.jobs.get()
                if task is not None:
                    group.create_task(self.wait_for(task))

    async def wait_for(self, task):
        await task

    async def close(self):
        self.closing.set()
        self.jobs.put_nowait(None)
        if self.home is not None:
            await self.home
        return []
