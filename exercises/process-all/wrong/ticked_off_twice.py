# code: raised
# Done in the try and again in the finally: task_done() refuses, and the
# worker dies of it.
import asyncio


async def process_all(items, work, n):
    queue, results, errors = asyncio.Queue(), [], []

    async def worker():
        while True:
            item = await queue.get()
            try:
                results.append(await work(item))
                queue.task_done()
            except Exception as error:
                errors.append(error)
            finally:
                queue.task_done()

    workers = [asyncio.create_task(worker()) for _ in range(n)]
    for item in items:
        await queue.put(item)
    await queue.join()
    for task in workers:
        task.cancel()
    return results, errors
