# code: never-ends
# What failed goes back into the queue, for ever.
import asyncio


async def process_all(items, work, n):
    queue, results, errors = asyncio.Queue(), [], []
    for item in items:
        queue.put_nowait(item)

    async def worker():
        while not queue.empty():
            item = queue.get_nowait()
            try:
                results.append(await work(item))
            except Exception:
                queue.put_nowait(item)

    await asyncio.gather(*(worker() for _ in range(n)))
    return results, errors
