# asyncio.wait
# wait() hands back sets, which have no order: the list of tasks keeps it.
# And wait() refuses to wait for nothing.
import asyncio

from lab import fetch


async def fetch_all(urls):
    tasks = [asyncio.ensure_future(fetch(url)) for url in urls]
    if tasks:
        await asyncio.wait(tasks)
    return [task.result() for task in tasks]
