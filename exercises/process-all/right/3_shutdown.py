# a queue that is shut down
# Once it is empty, get() raises QueueShutDown in every worker.
# needs: 3.13
import asyncio


async def process_all(items, work, n):
    queue, results, errors = asyncio.Queue(maxsize=n), [], []

    async def worker():
        while True:
            try:
                item = await queue.get()
            except asyncio.QueueShutDown:
                return
            try:
                results.append(await work(item))
            except Exception as error:
                errors.append(error)

    async with asyncio.TaskGroup() as group:
        for _ in range(n):
            group.create_task(worker())
        for item in items:
            await queue.put(item)
        queue.shutdown()
    return results, errors
