# code: wrong-value
# Takes an empty answer for none.
import asyncio

from lab import fetch


async def first_ok(urls):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    try:
        for next_one in asyncio.as_completed(tasks):
            try:
                answer = await next_one
            except Exception:
                continue
            if answer:
                return answer
        raise LookupError("all failed")
    finally:
        for task in tasks:
            task.cancel()
