# code: swallowed-error
# Tidies up after the error, and forgets to pass it on.
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    conn = await pool.acquire()
    try:
        yield conn
    except Exception as error:
        print("failed:", error)
    finally:
        await pool.release(conn)
