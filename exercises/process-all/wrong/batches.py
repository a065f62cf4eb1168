# code: batches
# It takes n items, and waits until all of them are done.
import asyncio


async def process_all(items, work, n):
    queue, results, errors = asyncio.Queue(), [], []
    for item in items:
        await queue.put(item)
    while not queue.empty():
        batch = [queue.get_nowait() for _ in range(min(n, queue.qsize()))]
        jobs = [work(item) for item in batch]
        for outcome in await asyncio.gather(*jobs, return_exceptions=True):
            if isinstance(outcome, Exception):
                errors.append(outcome)
            else:
                results.append(outcome)
    return results, errors
