# a group in a group
# The inner one ends when the workers have, which is when the sink may stop.
import asyncio
from contextlib import aclosing


async def pipeline(source, work, sink, *, workers, buffer):
    left, right = asyncio.Queue(buffer), asyncio.Queue(buffer)
    sunk = 0

    async def worker():
        while item := await left.get():
            await right.put([await work(*item)])

    async def sinker():
        nonlocal sunk
        while result := await right.get():
            await sink(*result)
            sunk += 1

    async with asyncio.TaskGroup() as outer:
        outer.create_task(sinker())
        async with asyncio.TaskGroup() as inner:
            for _ in range(workers):
                inner.create_task(worker())
            async with aclosing(source):
                async for item in source:
                    await left.put([item])
            for _ in range(workers):
                await left.put(None)
        await right.put(None)
    return sunk
