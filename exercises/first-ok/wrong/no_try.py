# code: first-not-ok
# The first failure ends the loop.
import asyncio

from lab import fetch


async def first_ok(urls):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    try:
        for next_one in asyncio.as_completed(tasks):
            return await next_one
    finally:
        for task in tasks:
            task.cancel()
