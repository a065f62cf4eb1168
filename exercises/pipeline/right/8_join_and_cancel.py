# join, then cancel
# The workers never end by themselves; the group's errors still end all.
import asyncio
import contextlib


async def pipeline(source, work, sink, *, workers, buffer):
    items = asyncio.Queue(maxsize=buffer)
    results = asyncio.Queue(maxsize=buffer)
    count = 0

    async def worker():
        while True:
            item = await items.get()
            await results.put(await work(item))
            items.task_done()

    async def writer():
        nonlocal count
        while True:
            await sink(await results.get())
            count += 1
            results.task_done()

    async with asyncio.TaskGroup() as group:
        staff = [group.create_task(worker()) for _ in range(workers)]
        staff.append(group.create_task(writer()))
        async with contextlib.aclosing(source):
            async for item in source:
                await items.put(item)
        await items.join()
        await results.join()
        for task in staff:
            task.cancel()
    return count
