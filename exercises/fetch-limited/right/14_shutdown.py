# a queue that is shut down
# The workers leave when the queue is empty and closed.
# needs: 3.13
import asyncio

from lab import fetch


async def worker(queue, results):
    try:
        while True:
            place, url = await queue.get()
            results[place] = await fetch(url)
    except asyncio.QueueShutDown:
        pass


async def fetch_limited(urls, limit):
    queue = asyncio.Queue(maxsize=limit)
    results = [None] * len(urls)
    async with asyncio.TaskGroup() as group:
        for _ in range(limit):
            group.create_task(worker(queue, results))
        for job in enumerate(urls):
            await queue.put(job)
        queue.shutdown()
    return results
