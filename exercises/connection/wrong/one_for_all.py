# code: wrong-as-value
# Every block gets the connection of the first one.
import contextlib

shared = {}


@contextlib.asynccontextmanager
async def connection(pool):
    if pool not in shared:
        shared[pool] = await pool.acquire()
    try:
        yield shared[pool]
    finally:
        await pool.release(shared[pool])
