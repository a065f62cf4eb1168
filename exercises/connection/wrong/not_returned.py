# code: returns-none
# The manager is made, and nobody gets it.
import contextlib


@contextlib.asynccontextmanager
async def borrow(pool):
    conn = await pool.acquire()
    try:
        yield conn
    finally:
        await pool.release(conn)


def connection(pool):
    borrow(pool)
