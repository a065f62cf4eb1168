# code: swallowed-error
# The caller was promised the same error.
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    conn = await pool.acquire()
    try:
        yield conn
    except Exception as error:
        raise RuntimeError("the body failed") from error
    finally:
        await pool.release(conn)
