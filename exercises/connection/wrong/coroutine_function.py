# code: forgot-await
# A coroutine is no context manager.
async def connection(pool):
    return await pool.acquire()
