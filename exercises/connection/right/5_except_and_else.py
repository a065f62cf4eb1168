# every end by itself: BaseException takes errors and cancellation
from contextlib import asynccontextmanager


@asynccontextmanager
async def connection(pool):
    conn = await pool.acquire()
    try:
        yield conn
    except BaseException:
        await pool.release(conn)
        raise
    else:
        await pool.release(conn)
