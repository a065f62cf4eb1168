# cancelled, and let go
# The items are done, so nothing of the workers is left but their last
# turn.
import asyncio


async def process_all(items, work, n):
    queue, outcomes = asyncio.Queue(), []

    async def worker():
        while True:
            item = await queue.get()
            job = asyncio.gather(work(item), return_exceptions=True)
            outcomes.extend(await job)
            queue.task_done()

    workers = [asyncio.create_task(worker()) for _ in range(n)]
    for item in items:
        await queue.put(item)
    await queue.join()
    for task in workers:
        task.cancel()
    errors = [one for one in outcomes if isinstance(one, Exception)]
    return [one for one in outcomes if one not in errors], errors
