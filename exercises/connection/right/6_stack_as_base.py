# inherits from AsyncExitStack
from contextlib import AsyncExitStack


class connection(AsyncExitStack):
    def __init__(self, pool):
        super().__init__()
        self.pool = pool

    async def __aenter__(self):
        await super().__aenter__()
        conn = await self.pool.acquire()
        self.push_async_callback(self.pool.release, conn)
        return conn
