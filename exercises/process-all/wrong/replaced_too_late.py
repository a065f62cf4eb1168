# code: wrong-worker-count
# A worker that died is replaced when all others have ended, not at once.
import asyncio


async def process_all(items, work, n):
    queue, results, errors = asyncio.Queue(), [], []
    for item in items:
        queue.put_nowait(item)

    async def worker():
        while not queue.empty():
            results.append(await work(queue.get_nowait()))

    running = {asyncio.create_task(worker()) for _ in range(n)}
    while running:
        done, running = await asyncio.wait(running)
        for task in done:
            if task.exception():
                errors.append(task.exception())
                running.add(asyncio.create_task(worker()))
    return results, errors
