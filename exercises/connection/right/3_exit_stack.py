# an AsyncExitStack that knows what to do at the end
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    async with contextlib.AsyncExitStack() as stack:
        conn = await pool.acquire()
        stack.push_async_callback(pool.release, conn)
        yield conn
