# code: swallowed-cancel
# Whoever cancels wants it to stop.
import asyncio
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    conn = await pool.acquire()
    try:
        yield conn
    except asyncio.CancelledError:
        pass
    finally:
        await pool.release(conn)
