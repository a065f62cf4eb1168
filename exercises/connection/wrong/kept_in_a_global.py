# code: not-released
# Blocks at the same time write over each other's connection.
import contextlib

conn = None


@contextlib.asynccontextmanager
async def connection(pool):
    global conn
    conn = await pool.acquire()
    try:
        yield conn
    finally:
        await pool.release(conn)
