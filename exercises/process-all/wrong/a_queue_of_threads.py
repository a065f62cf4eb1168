# code: no-queue
# A queue for threads: its get() would block the event loop.
import asyncio
import queue


async def process_all(items, work, n):
    waiting, results, errors = queue.Queue(), [], []
    for item in items:
        waiting.put(item)

    async def worker():
        while not waiting.empty():
            item = waiting.get()
            try:
                results.append(await work(item))
            except Exception as error:
                errors.append(error)

    await asyncio.gather(*(worker() for _ in range(n)))
    return results, errors
