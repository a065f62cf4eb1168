# code: first-not-ok
# Skips only the type of failure that it has thought of.
import asyncio

from lab import fetch


async def first_ok(urls):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    try:
        for next_one in asyncio.as_completed(tasks):
            try:
                return await next_one
            except OSError:
                pass
        raise LookupError("all failed")
    finally:
        for task in tasks:
            task.cancel()
