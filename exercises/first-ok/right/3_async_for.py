# async for
# needs: 3.13
# It gives back the tasks themselves.
import asyncio

from lab import fetch


async def first_ok(urls):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    try:
        async for task in asyncio.as_completed(tasks):
            if not task.exception():
                return task.result()
    finally:
        for task in tasks:
            task.cancel()
    raise ConnectionError("all mirrors failed")
