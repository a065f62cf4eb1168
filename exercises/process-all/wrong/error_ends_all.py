# code: one-failure-stops-all
# The error of a worker comes out of the group, which cancels the others.
import asyncio


async def process_all(items, work, n):
    queue, results, errors = asyncio.Queue(), [], []
    for item in items:
        queue.put_nowait(item)

    async def worker():
        while not queue.empty():
            results.append(await work(queue.get_nowait()))

    async with asyncio.TaskGroup() as group:
        for _ in range(n):
            group.create_task(worker())
    return results, errors
