# code: swallowed-error
# A true value says that the error is dealt with.
class connection:
    def __init__(self, pool):
        self.pool = pool

    async def __aenter__(self):
        self.conn = await self.pool.acquire()
        return self.conn

    async def __aexit__(self, *exc):
        await self.pool.release(self.conn)
        return True
