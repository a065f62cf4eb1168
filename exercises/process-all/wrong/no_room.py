# code: deadlock
# The queue has room for one item, and nobody takes it out yet.
import asyncio


async def process_all(items, work, n):
    queue, results, errors = asyncio.Queue(maxsize=1), [], []

    async def worker():
        while True:
            item = await queue.get()
            try:
                results.append(await work(item))
            except Exception as error:
                errors.append(error)
            finally:
                queue.task_done()

    for item in items:
        await queue.put(item)
    workers = [asyncio.create_task(worker()) for _ in range(n)]
    await queue.join()
    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    return results, errors
