# code: released-too-early
# The connection is back in the pool while the body uses it.
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    conn = await pool.acquire()
    await pool.release(conn)
    yield conn
