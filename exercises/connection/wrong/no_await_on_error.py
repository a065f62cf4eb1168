# code: forgot-await
# Awaits it on one way out and not on the other.
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    conn = await pool.acquire()
    try:
        yield conn
    except BaseException:
        pool.release(conn)
        raise
    await pool.release(conn)
