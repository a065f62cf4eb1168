# code: wrong-value
# The count goes on from the last call.
import asyncio
import contextlib

STOP = object()
count = 0


async def pipeline(source, work, sink, *, workers, buffer):
    items, results = asyncio.Queue(buffer), asyncio.Queue(buffer)

    async def produce():
        async with contextlib.aclosing(source):
            async for item in source:
                await items.put(item)
        for _ in range(workers):
            await items.put(STOP)

    async def worker():
        while (item := await items.get()) is not STOP:
            await results.put(await work(item))
        await results.put(STOP)

    async def drain():
        global count
        stopped = 0
        while stopped < workers:
            result = await results.get()
            if result is STOP:
                stopped += 1
            else:
                await sink(result)
                count += 1
        return count

    async with asyncio.TaskGroup() as group:
        group.create_task(produce())
        for _ in range(workers):
            group.create_task(worker())
        drained = group.create_task(drain())
    return drained.result()
