# code: first-not-ok
# A try around the loop ends it with the first failure.
import asyncio

from lab import fetch


async def first_ok(urls):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    try:
        for next_one in asyncio.as_completed(tasks):
            return await next_one
    except Exception as error:
        return error
    finally:
        for task in tasks:
            task.cancel()
