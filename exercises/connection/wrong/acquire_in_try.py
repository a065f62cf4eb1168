# code: released-unacquired
# Where acquire() fails, the finally has nothing to give back.
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    try:
        conn = await pool.acquire()
        yield conn
    finally:
        await pool.release(conn)
