# code: swallowed-error
# Without a connection there is no yield, and no word of why.
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    try:
        conn = await pool.acquire()
    except Exception:
        return
    try:
        yield conn
    finally:
        await pool.release(conn)
