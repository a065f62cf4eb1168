"""A client that keeps two limits: so many at once, and so many in a while."""
import asyncio
from contextlib import asynccontextmanager


class Limiter:
    def __init__(self, at_once, gap):
        self.slots, self.turn, self.gap = asyncio.Semaphore(at_once), asyncio.Lock(), gap

    @asynccontextmanager
    async def slot(self):
        async with self.slots:
            async with self.turn:
                await asyncio.sleep(self.gap)
            yield


async def call(limiter, n):
    async with limiter.slot():
        await asyncio.sleep(0.03)
        return n


async def main():
    limiter = Limiter(at_once=3, gap=0.005)
    done = []
    for next_one in asyncio.as_completed([call(limiter, n) for n in range(8)]):
        done.append(await next_one)
    print(sorted(done))


asyncio.run(main())
