# code: order
# Takes the results from the set of finished tasks, which has no order.
import asyncio

from lab import fetch


async def fetch_all(urls):
    if not urls:
        return []
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    done, _ = await asyncio.wait(tasks)
    return [task.result() for task in done]
