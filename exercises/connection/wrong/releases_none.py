# code: released-unacquired
# Gives back the None that stood there before.
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    conn = None
    try:
        conn = await pool.acquire()
        yield conn
    finally:
        await pool.release(conn)
