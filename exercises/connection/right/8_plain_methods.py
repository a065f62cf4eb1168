# ordinary methods that return what has to be awaited
class connection:
    def __init__(self, pool):
        self.pool = pool

    def __aenter__(self):
        return self._enter()

    async def _enter(self):
        self.conn = await self.pool.acquire()
        return self.conn

    def __aexit__(self, *_):
        return self.pool.release(self.conn)
