# semaphores, and no queue at all
# A task for each item, which goes from one room to the next.
import asyncio
from contextlib import aclosing


async def pipeline(source, work, sink, *, workers, buffer):
    waiting = asyncio.Semaphore(buffer)
    bench = asyncio.Semaphore(workers)
    finished = asyncio.Semaphore(buffer)
    sinking = asyncio.Lock()
    count = 0

    async def carry(item):
        nonlocal count
        async with bench:
            waiting.release()
            result = await work(item)
            await finished.acquire()
        async with sinking:
            finished.release()
            await sink(result)
        count += 1

    async with asyncio.TaskGroup() as group:
        async with aclosing(source):
            async for item in source:
                await waiting.acquire()
                group.create_task(carry(item))
    return count
