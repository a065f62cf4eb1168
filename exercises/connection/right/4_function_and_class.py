# a function that returns an object of a class
from contextlib import AbstractAsyncContextManager

from lab import Pool


class Borrowed(AbstractAsyncContextManager):
    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._conn = None

    async def __aenter__(self):
        self._conn = await self._pool.acquire()
        return self._conn

    async def __aexit__(self, *exc_info) -> None:
        conn, self._conn = self._conn, None
        await self._pool.release(conn)


def connection(pool: Pool) -> Borrowed:
    return Borrowed(pool)
