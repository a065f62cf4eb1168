# code: wrong-worker-count
# One step after the other, item by item.
async def pipeline(source, work, sink, *, workers, buffer):
    count = 0
    async for item in source:
        await sink(await work(item))
        count += 1
    return count
