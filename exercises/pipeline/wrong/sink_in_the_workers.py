# code: sink-overlaps
# Each worker calls sink by itself.
import asyncio


async def pipeline(source, work, sink, *, workers, buffer):
    items = asyncio.Queue(buffer)
    count = 0

    async def worker():
        nonlocal count
        while (item := await items.get()) is not None:
            await sink(await work(item))
            count += 1

    async with asyncio.TaskGroup() as group:
        for _ in range(workers):
            group.create_task(worker())
        async for item in source:
            await items.put(item)
        for _ in range(workers):
            await items.put(None)
    return count
