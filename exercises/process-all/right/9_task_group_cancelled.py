# workers in a TaskGroup
# After join() they are cancelled inside the group, which sees them off.
import asyncio


async def process_all(items, work, n):
    queue = asyncio.Queue()
    results, errors = [], []

    async def attempt(item):
        try:
            results.append(await work(item))
        except Exception as error:
            errors.append(error)

    async def worker():
        while True:
            await attempt(await queue.get())
            queue.task_done()

    async with asyncio.TaskGroup() as group:
        workers = [group.create_task(worker()) for _ in range(n)]
        for item in items:
            queue.put_nowait(item)
        await queue.join()
        for task in workers:
            task.cancel()
    return results, errors
