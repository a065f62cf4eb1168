# a manager that uses another one
from contextlib import asynccontextmanager


@asynccontextmanager
async def at_the_end(function, *args):
    try:
        yield
    finally:
        await function(*args)


@asynccontextmanager
async def connection(pool):
    conn = await pool.acquire()
    async with at_the_end(pool.release, conn):
        yield conn
