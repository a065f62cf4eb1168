# a set of running tasks
# Whenever one of them is done, the next one is started.
import asyncio

from lab import fetch


async def fetch_limited(urls, limit):
    tasks, running = [], set()
    for url in urls:
        if len(running) == limit:
            done, running = await asyncio.wait(
                running, return_when=asyncio.FIRST_COMPLETED
            )
        task = asyncio.create_task(fetch(url))
        tasks.append(task)
        running.add(task)
    return await asyncio.gather(*tasks)
