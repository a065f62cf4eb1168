# code: empty-case
# asyncio.wait() refuses an empty set.
import asyncio


async def process_all(items, work, n):
    queue, results, errors = asyncio.Queue(), [], []
    for item in items:
        queue.put_nowait(item)

    async def worker():
        while not queue.empty():
            try:
                results.append(await work(queue.get_nowait()))
            except Exception as error:
                errors.append(error)

    crew = range(min(n, len(items)))
    await asyncio.wait([asyncio.create_task(worker()) for _ in crew])
    return results, errors
