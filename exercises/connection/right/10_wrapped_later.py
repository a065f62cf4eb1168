# the decorator, called by hand
import contextlib


async def borrow(pool):
    conn = await pool.acquire()
    try:
        yield conn
    finally:
        await pool.release(conn)


connection = contextlib.asynccontextmanager(borrow)
