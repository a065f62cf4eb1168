# code: wrong-worker-count
# Each item that leaves the queue becomes a task, without a limit.
import asyncio


async def process_all(items, work, n):
    queue, results, errors = asyncio.Queue(), [], []

    async def attempt(item):
        try:
            results.append(await work(item))
        except Exception as error:
            errors.append(error)

    for item in items:
        await queue.put(item)
    async with asyncio.TaskGroup() as group:
        while not queue.empty():
            group.create_task(attempt(await queue.get()))
    return results, errors
