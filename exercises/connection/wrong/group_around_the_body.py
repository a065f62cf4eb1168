# code: exc-group
# A TaskGroup around the yield wraps the error of the body.
import asyncio
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    async with asyncio.TaskGroup():
        conn = await pool.acquire()
        try:
            yield conn
        finally:
            await pool.release(conn)
