# code: released-twice
# After success it goes on to the finally as well.
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    conn = await pool.acquire()
    try:
        yield conn
        await pool.release(conn)
    finally:
        await pool.release(conn)
