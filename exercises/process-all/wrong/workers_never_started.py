# code: deadlock
# Coroutines instead of tasks: nobody starts them, and nobody takes an item.
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

    workers = [worker() for _ in range(n)]
    for item in items:
        await queue.put(item)
    await queue.join()
    for task in workers:
        task.close()
    return results, errors
