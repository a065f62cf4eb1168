# an ordinary close that returns a task
# What it returns is something to await.
import asyncio


class Background(list):
    def spawn(self, coro):
        self.append(asyncio.create_task(coro))
        return self[-1]

    def close(self):
        mine = self[:]
        self.clear()
        return asyncio.create_task(self.errors_of(mine))

    async def errors_of(self, tasks):
        if tasks:
            await asyncio.wait(tasks)
        ended = (task for task in tasks if not task.cancelled())
        return [t.exception() for t in ended if t.exception()]
