# the way out is shielded, so that a second cancellation can't stop it
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def connection(pool):
    conn = await pool.acquire()
    try:
        yield conn
    finally:
        await asyncio.shield(pool.release(conn))
