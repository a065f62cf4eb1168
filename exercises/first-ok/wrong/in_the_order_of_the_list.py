# code: waited-for-all
# Awaits the tasks in the order of the list, the slow one first.
import asyncio

from lab import fetch


async def first_ok(urls):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    try:
        for task in tasks:
            try:
                return await task
            except Exception:
                pass
        raise LookupError("all failed")
    finally:
        for task in tasks:
            task.cancel()
