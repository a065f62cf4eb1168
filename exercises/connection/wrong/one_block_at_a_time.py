# code: time
# A lock for all keeps the others waiting for the whole body.
import asyncio
from contextlib import asynccontextmanager
from weakref import WeakKeyDictionary

locks = WeakKeyDictionary()


@asynccontextmanager
async def connection(pool):
    async with locks.setdefault(pool, asyncio.Lock()):
        conn = await pool.acquire()
        try:
            yield conn
        finally:
            await pool.release(conn)
