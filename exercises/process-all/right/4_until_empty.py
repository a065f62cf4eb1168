# workers that leave when it is empty
# Everything is in the queue before they begin, so empty means done.
import asyncio


async def worker(queue, work, results, errors):
    while not queue.empty():
        item = queue.get_nowait()
        try:
            results.append(await work(item))
        except Exception as error:
            errors.append(error)


async def process_all(items, work, n):
    queue, results, errors = asyncio.Queue(), [], []
    for item in items:
        queue.put_nowait(item)
    async with asyncio.TaskGroup() as group:
        for _ in range(n):
            group.create_task(worker(queue, work, results, errors))
    return results, errors
