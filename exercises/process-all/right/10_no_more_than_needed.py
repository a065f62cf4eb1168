# no more workers than items
# And a plain function that returns the task that does it all.
import asyncio


async def drain(queue, work):
    results, errors = [], []
    while True:
        try:
            item = queue.get_nowait()
        except asyncio.QueueEmpty:
            return results, errors
        try:
            results.append(await work(item))
        except Exception as error:
            errors.append(error)


async def run(items, work, n):
    queue = asyncio.Queue()
    for item in items:
        await queue.put(item)
    crew = [drain(queue, work) for _ in range(min(n, len(items)))]
    halves = await asyncio.gather(*crew)
    results = sum((results for results, _ in halves), [])
    return results, sum((errors for _, errors in halves), [])


def process_all(items, work, n):
    return asyncio.ensure_future(run(items, work, n))
