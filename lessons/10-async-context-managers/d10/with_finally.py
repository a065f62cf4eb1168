import asyncio
import contextlib


@contextlib.asynccontextmanager
async def connection(pool):
    conn = await pool.get()
    try:
        yield conn
    finally:
        await asyncio.sleep(0.25)  # giving it back takes a moment
        pool.put_nowait(conn)


async def fail(pool):
    async with connection(pool):
        await asyncio.sleep(0.5)
        raise ConnectionError("the query failed")


async def be_too_slow(pool):
    async with asyncio.timeout(0.75), connection(pool):
        await asyncio.sleep(2)


async def wait_for_one(pool):
    async with asyncio.timeout(2), connection(pool):
        await asyncio.sleep(0.5)
        print("the third job is done")


async def main():
    pool = asyncio.Queue()
    for number in (1, 2):
        pool.put_nowait(f"connection {number}")
    jobs = [fail(pool), be_too_slow(pool), wait_for_one(pool)]
    outcomes = await asyncio.gather(*jobs, return_exceptions=True)
    for outcome in outcomes:
        print("outcome:", repr(outcome))
    print("connections in the pool:", pool.qsize())


asyncio.run(main())
