# code: wrong-as-value
# Yields nothing, so the body gets None.
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    conn = await pool.acquire()
    try:
        yield
    finally:
        await pool.release(conn)
