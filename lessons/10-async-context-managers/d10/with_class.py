import asyncio


class connection:
    def __init__(self, pool):
        self.pool = pool

    async def __aenter__(self):
        self.conn = await self.pool.get()
        return self.conn

    async def __aexit__(self, exc_type, exc, traceback):
        print("exit", exc_type.__name__ if exc_type else None)
        await asyncio.sleep(0.25)  # giving it back takes a moment
        self.pool.put_nowait(self.conn)


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
