# code: wrong-as-value
# What __aenter__ returns is what the body gets.
class connection:
    def __init__(self, pool):
        self.pool = pool

    async def __aenter__(self):
        self.conn = await self.pool.acquire()
        return self

    async def __aexit__(self, *exc):
        await self.pool.release(self.conn)
