# code: empty-case
# Right, until the list is empty: asyncio.wait() refuses to wait then.
import asyncio

from lab import fetch


async def fetch_all(urls):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    await asyncio.wait(tasks)
    return [task.result() for task in tasks]
