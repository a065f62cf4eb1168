# code: returns-none
# Prints the answer instead of returning it.
import asyncio

from lab import fetch


async def first_ok(urls):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    for next_one in asyncio.as_completed(tasks):
        try:
            print(await next_one)
            break
        except Exception:
            pass
    for task in tasks:
        task.cancel()
