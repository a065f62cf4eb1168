# code: busy-loop
# Asks the tasks again and again whether they are done.
import asyncio

from lab import fetch


async def fetch_all(urls):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    while not all(task.done() for task in tasks):
        await asyncio.sleep(0)
    return [task.result() for task in tasks]
