# code: not-overlapped
# A worker that waits for the sink does no work.
import asyncio


async def pipeline(source, work, sink, *, workers, buffer):
    items, lock = asyncio.Queue(buffer), asyncio.Lock()
    count = 0

    async def worker():
        nonlocal count
        while (item := await items.get()) is not None:
            result = await work(item)
            async with lock:
                await sink(result)
            count += 1

    async with asyncio.TaskGroup() as group:
        for _ in range(workers):
            group.create_task(worker())
        async for item in source:
            await items.put(item)
        for _ in range(workers):
            await items.put(None)
    return count
