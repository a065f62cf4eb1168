# code: wrong-value
# Each result has its item beside it, and each error, too.
import asyncio


async def process_all(items, work, n):
    queue, results, errors = asyncio.Queue(), [], []
    for item in items:
        queue.put_nowait(item)

    async def worker():
        while not queue.empty():
            item = queue.get_nowait()
            try:
                results.append((item, await work(item)))
            except Exception as error:
                errors.append((item, error))

    await asyncio.gather(*(worker() for _ in range(n)))
    return results, errors
