# code: worker-never-stops
# One sign stops one worker.
import asyncio


async def process_all(items, work, n):
    queue, results, errors = asyncio.Queue(), [], []

    async def worker():
        while (item := await queue.get()) is not None:
            try:
                results.append(await work(item))
            except Exception as error:
                errors.append(error)

    for item in [*items, None]:
        queue.put_nowait(item)
    await asyncio.gather(*(worker() for _ in range(n)))
    return results, errors
