# code: forgot-await-task
# The body gets the task that asks for the connection.
import asyncio
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    task = asyncio.create_task(pool.acquire())
    try:
        yield task
    finally:
        await pool.release(await task)
