# code: one-failure-stops-all
# The try is around the loop: after the first failure a worker is gone.
import asyncio


async def process_all(items, work, n):
    queue, results, errors = asyncio.Queue(), [], []
    for item in items:
        queue.put_nowait(item)

    async def worker():
        try:
            while not queue.empty():
                results.append(await work(queue.get_nowait()))
        except Exception as error:
            errors.append(error)

    await asyncio.gather(*(worker() for _ in range(n)))
    return results, errors
