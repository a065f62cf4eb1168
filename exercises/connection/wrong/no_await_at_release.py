# code: forgot-await
# The call alone builds a coroutine object.
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    conn = await pool.acquire()
    try:
        yield conn
    finally:
        pool.release(conn)
