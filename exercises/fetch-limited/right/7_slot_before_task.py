# a slot first, then the task
# There are never more tasks than slots; each gives its slot back when done.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    semaphore = asyncio.Semaphore(limit)
    tasks = []
    for url in urls:
        await semaphore.acquire()
        task = asyncio.create_task(fetch(url))
        task.add_done_callback(lambda _: semaphore.release())
        tasks.append(task)
    return await asyncio.gather(*tasks)
