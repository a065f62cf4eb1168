# one try around it all; None says that there is nothing to give back
from contextlib import asynccontextmanager


@asynccontextmanager
async def connection(pool):
    conn = None
    try:
        conn = await pool.acquire()
        yield conn
    finally:
        if conn is not None:
            await pool.release(conn)
