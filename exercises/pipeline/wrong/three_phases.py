# code: not-overlapped
# Read everything, then work, then fill the sink.
import asyncio


async def pipeline(source, work, sink, *, workers, buffer):
    slots = asyncio.Semaphore(workers)

    async def one(item):
        async with slots:
            return await work(item)

    items = [item async for item in source]
    results = await asyncio.gather(*map(one, items))
    for result in results:
        await sink(result)
    return len(items)
