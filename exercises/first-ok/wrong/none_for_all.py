# code: all-failed-silent
# After the loop it says nothing, and that is None.
import asyncio

from lab import fetch


async def first_ok(urls):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    try:
        for next_one in asyncio.as_completed(tasks):
            try:
                return await next_one
            except Exception:
                pass
    finally:
        for task in tasks:
            task.cancel()
