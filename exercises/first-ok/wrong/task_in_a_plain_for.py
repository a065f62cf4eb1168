# code: forgot-await
# Only `async for` gives the tasks themselves.
import asyncio

from lab import fetch


async def first_ok(urls):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    for task in asyncio.as_completed(tasks):
        if not task.exception():
            return task.result()
    raise LookupError("all failed")
