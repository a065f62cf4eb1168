# code: not-async-manager
# A way in, and no way out.
class connection:
    def __init__(self, pool):
        self.pool = pool

    async def __aenter__(self):
        self.conn = await self.pool.acquire()
        return self.conn
