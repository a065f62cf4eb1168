# code: dead-worker-hangs
# A failure ends the only worker, and join() waits for items that nobody
# takes.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    queue = asyncio.Queue()
    results = [None] * len(urls)

    async def worker():
        while True:
            place, url = await queue.get()
            results[place] = await fetch(url)
            queue.task_done()

    workers = [asyncio.create_task(worker()) for _ in range(limit)]
    for job in enumerate(urls):
        queue.put_nowait(job)
    await queue.join()
    for task in workers:
        task.cancel()
    return results
