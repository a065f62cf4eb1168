# code: not-overlapped
# As many items as workers, and then the next as many.
import asyncio
import itertools


async def pipeline(source, work, sink, *, workers, buffer):
    items = [item async for item in source]
    for batch in itertools.batched(items, workers):
        for result in await asyncio.gather(*map(work, batch)):
            await sink(result)
    return len(items)
