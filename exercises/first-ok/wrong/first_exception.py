# code: waited-for-all
# FIRST_EXCEPTION waits for a failure, and without one for all of them.
import asyncio

from lab import fetch


async def first_ok(urls):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    for task in tasks:
        if task.done() and not task.exception():
            return task.result()
    raise LookupError("all failed")
