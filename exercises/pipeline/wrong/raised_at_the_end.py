# code: time
# The first error is raised when all the rest is done.
import asyncio
import contextlib

STOP = object()


async def pipeline(source, work, sink, *, workers, buffer):
    items, results = asyncio.Queue(buffer), asyncio.Queue(buffer)

    errors = []

    async def produce():
        async with contextlib.aclosing(source):
            async for item in source:
                await items.put(item)
        for _ in range(workers):
            await items.put(STOP)

    async def worker():
        while (item := await items.get()) is not STOP:
            try:
                await results.put(await work(item))
            except Exception as error:
                errors.append(error)
        await results.put(STOP)

    async def drain():
        count = stopped = 0
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
    if errors:
        raise errors[0]
    return drained.result()
