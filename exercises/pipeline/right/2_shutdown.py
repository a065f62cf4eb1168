# queues that are shut down
# Whoever is done shuts the queue behind it, and who waits there goes home.
# needs: 3.13
import asyncio
from contextlib import aclosing


async def pipeline(source, work, sink, *, workers, buffer):
    todo = asyncio.Queue(maxsize=buffer)
    done = asyncio.Queue(maxsize=buffer)
    count = 0

    async def each(queue, use):
        while True:
            try:
                thing = await queue.get()
            except asyncio.QueueShutDown:
                return
            await use(thing)

    async def read():
        async with aclosing(source) as stream:
            async for item in stream:
                await todo.put(item)
        todo.shutdown()

    async def handle(item):
        await done.put(await work(item))

    async def write(result):
        nonlocal count
        await sink(result)
        count += 1

    async def all_workers():
        async with asyncio.TaskGroup() as group:
            for _ in range(workers):
                group.create_task(each(todo, handle))
        done.shutdown()

    async with asyncio.TaskGroup() as group:
        group.create_task(read())
        group.create_task(all_workers())
        group.create_task(each(done, write))
    return count
