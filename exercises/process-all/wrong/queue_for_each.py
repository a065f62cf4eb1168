# code: time
# Each worker has a queue of its own, and nobody helps the slow one.
import asyncio


async def process_all(items, work, n):
    queues = [asyncio.Queue() for _ in range(n)]
    results, errors = [], []
    for place, item in enumerate(items):
        queues[place % n].put_nowait(item)

    async def worker(queue):
        while not queue.empty():
            try:
                results.append(await work(queue.get_nowait()))
            except Exception as error:
                errors.append(error)

    await asyncio.gather(*map(worker, queues))
    return results, errors
