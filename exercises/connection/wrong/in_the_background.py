# code: left-running
# Nobody waits until the connection is back.
import asyncio
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    conn = await pool.acquire()
    try:
        yield conn
    finally:
        asyncio.create_task(pool.release(conn))
