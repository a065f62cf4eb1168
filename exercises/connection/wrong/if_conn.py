# code: not-released
# A connection that counts as false is a connection all the same.
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    conn = None
    try:
        conn = await pool.acquire()
        yield conn
    finally:
        if conn:
            await pool.release(conn)
