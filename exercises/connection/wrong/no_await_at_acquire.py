# code: forgot-await
# The body gets the coroutine object instead of the connection.
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    conn = pool.acquire()
    try:
        yield conn
    finally:
        await pool.release(conn)
