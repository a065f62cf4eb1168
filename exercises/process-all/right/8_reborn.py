# workers that are replaced
# A worker may die: then its error is kept, and another one takes its
# place.
import asyncio


async def process_all(items, work, n):
    queue, results, errors = asyncio.LifoQueue(), [], []
    for item in items:
        queue.put_nowait(item)

    async def worker():
        while not queue.empty():
            results.append(await work(queue.get_nowait()))

    running = {asyncio.create_task(worker()) for _ in range(n)}
    while running:
        done, running = await asyncio.wait(
            running, return_when=asyncio.FIRST_COMPLETED
        )
        for task in done:
            if task.exception():
                errors.append(task.exception())
                running.add(asyncio.create_task(worker()))
    return results, errors
