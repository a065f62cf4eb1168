# code: not-released-on-error
# An error in the body is raised at the yield: the last line never runs.
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    conn = await pool.acquire()
    yield conn
    await pool.release(conn)
