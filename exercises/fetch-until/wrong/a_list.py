# code: wrong-shape
# Nobody can tell whose data it is.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    if tasks:
        await asyncio.wait(tasks, timeout=seconds)
    found = [task.result() for task in tasks if task.done()]
    for task in tasks:
        task.cancel()
    return found
