# code: left-running
# The workers still wait at the queue when it returns.
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

    workers = [asyncio.create_task(worker()) for _ in range(n)]
    for item in items:
        await queue.put(item)
    await queue.join()
    return results, errors
