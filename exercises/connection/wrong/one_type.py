# code: not-released-on-error
# Knows one error only.
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    conn = await pool.acquire()
    try:
        yield conn
    except ConnectionError:
        await pool.release(conn)
        raise
    else:
        await pool.release(conn)
