# code: worker-never-stops
# A bare except catches the cancellation, and the worker goes on.
import asyncio


async def process_all(items, work, n):
    queue, results, errors = asyncio.Queue(), [], []

    async def worker():
        while True:
            try:
                item = await queue.get()
                results.append(await work(item))
                queue.task_done()
            except BaseException as error:
                errors.append(error)

    workers = [asyncio.create_task(worker()) for _ in range(n)]
    for item in items:
        await queue.put(item)
    await queue.join()
    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    return results, errors
