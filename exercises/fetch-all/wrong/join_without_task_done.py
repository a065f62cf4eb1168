# code: deadlock
# Waits for a queue that is never told that its items are done.
import asyncio

from lab import fetch


async def fetch_all(urls):
    queue = asyncio.Queue()
    results = [None] * len(urls)

    async def worker():
        place, url = await queue.get()
        results[place] = await fetch(url)

    workers = [asyncio.create_task(worker()) for _ in urls]
    for pair in enumerate(urls):
        await queue.put(pair)
    await queue.join()
    await asyncio.gather(*workers)
    return results
