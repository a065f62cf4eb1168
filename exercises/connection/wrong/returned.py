# code: forgot-await
# Without a yield it makes no generator, and there is no place for a body.
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    conn = await pool.acquire()
    try:
        return conn
    finally:
        await pool.release(conn)
