# code: raised
# The limit is meant for acquire(); it is never left, and ends a long body.
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def connection(pool):
    limit = asyncio.timeout(60)
    await limit.__aenter__()
    conn = await pool.acquire()
    try:
        yield conn
    finally:
        await pool.release(conn)
