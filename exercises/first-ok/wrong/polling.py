# code: busy-loop
# Looks at the tasks again and again.
import asyncio

from lab import fetch


async def first_ok(urls):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    while True:
        for task in tasks:
            if task.done() and not task.exception():
                for each in tasks:
                    each.cancel()
                return task.result()
        await asyncio.sleep(0)
