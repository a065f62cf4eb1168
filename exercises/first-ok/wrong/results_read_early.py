# code: result-too-early
# Reads the results of tasks that have only just been made.
import asyncio

from lab import fetch


async def first_ok(urls):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    for task in tasks:
        try:
            return task.result()
        except ConnectionError:
            pass
    raise LookupError("all failed")
