# code: not-async
# __aexit__ has to be awaited, and None can't be.
class connection:
    def __init__(self, pool):
        self.pool = pool

    async def __aenter__(self):
        self.conn = await self.pool.acquire()
        return self.conn

    def __aexit__(self, *exc):
        self.pool.release(self.conn)
