# workers that take from a queue
# All is in the queue before they begin, so an empty queue means the end.
import asyncio

from lab import fetch


async def worker(queue, results):
    while not queue.empty():
        place, url = queue.get_nowait()
        results[place] = await fetch(url)


async def fetch_limited(urls, limit):
    queue = asyncio.Queue()
    for job in enumerate(urls):
        queue.put_nowait(job)
    results = {}
    async with asyncio.TaskGroup() as group:
        for _ in range(limit):
            group.create_task(worker(queue, results))
    return [results[place] for place in range(len(urls))]
