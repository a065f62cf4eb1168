# code: not-overlapped
# A slow item holds up all results behind it.
import asyncio
from contextlib import aclosing


async def pipeline(source, work, sink, *, workers, buffer):
    slots = asyncio.Semaphore(workers)
    tasks = asyncio.Queue(buffer)

    async def one(item):
        try:
            return await work(item)
        finally:
            slots.release()

    async def read():
        async with aclosing(source):
            async for item in source:
                await slots.acquire()
                await tasks.put(group.create_task(one(item)))
        await tasks.put(None)

    count = 0
    async with asyncio.TaskGroup() as group:
        group.create_task(read())
        while (task := await tasks.get()) is not None:
            await sink(await task)
            count += 1
    return count
