# the connection goes back in a task that the way out waits for
import asyncio


class connection:
    def __init__(self, pool):
        self.pool = pool

    async def __aenter__(self):
        async with asyncio.timeout(60):
            self.conn = await self.pool.acquire()
        return self.conn

    async def __aexit__(self, *_):
        task = asyncio.create_task(self.pool.release(self.conn))
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError:
            await task
            raise
        return False
