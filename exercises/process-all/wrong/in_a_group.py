# code: worker-never-stops
# The block of a TaskGroup ends when its tasks end, and they never do.
import asyncio


async def process_all(items, work, n):
    queue, results, errors = asyncio.Queue(), [], []

    async def worker():
        while True:
            item = await queue.get()
            try:
                results.append(await work(item))
            except Exception as error:
                errors.append(error)
            finally:
                queue.task_done()

    async with asyncio.TaskGroup() as group:
        for _ in range(n):
            group.create_task(worker())
        for item in items:
            await queue.put(item)
        await queue.join()
    return results, errors
