# code: batches
# When the limit is reached it waits for all that run, not for the first.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    tasks, running = [], set()
    for url in urls:
        if len(running) == limit:
            await asyncio.wait(running)
            running.clear()
        task = asyncio.create_task(fetch(url))
        tasks.append(task)
        running.add(task)
    return await asyncio.gather(*tasks)
