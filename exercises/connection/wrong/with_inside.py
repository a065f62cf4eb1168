# code: with-not-async-with
# A stack with coroutines at its end is entered with async with.
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    with contextlib.AsyncExitStack() as stack:
        conn = await pool.acquire()
        stack.push_async_callback(pool.release, conn)
        yield conn
