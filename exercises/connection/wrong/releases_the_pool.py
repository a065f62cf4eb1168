# code: not-released
# Gives back something else than it got.
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    conn = await pool.acquire()
    try:
        yield conn
    finally:
        await pool.release(pool)
