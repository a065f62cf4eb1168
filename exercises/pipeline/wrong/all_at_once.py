# code: wrong-worker-count
# A task for each item, and nobody counts the workers.
import asyncio


async def pipeline(source, work, sink, *, workers, buffer):
    lock = asyncio.Lock()
    count = 0

    async def one(item):
        nonlocal count
        result = await work(item)
        async with lock:
            await sink(result)
        count += 1

    async with asyncio.TaskGroup() as group:
        async for item in source:
            group.create_task(one(item))
    return count
