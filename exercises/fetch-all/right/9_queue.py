# a worker for every URL
# More than this exercise needs, and no slower.
import asyncio

from lab import fetch


async def worker(queue, results):
    place, url = await queue.get()
    results[place] = await fetch(url)
    queue.task_done()


async def fetch_all(urls):
    queue = asyncio.Queue()
    results = [None] * len(urls)
    workers = [asyncio.create_task(worker(queue, results)) for _ in urls]
    for pair in enumerate(urls):
        queue.put_nowait(pair)
    await queue.join()
    await asyncio.gather(*workers)
    return results
