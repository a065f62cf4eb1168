# code: wrong-value
# Returns which mirror it was, and not what it said.
import asyncio

from lab import fetch


async def ask(url):
    await fetch(url)
    return url


async def first_ok(urls):
    tasks = [asyncio.create_task(ask(url)) for url in urls]
    try:
        for next_one in asyncio.as_completed(tasks):
            try:
                return await next_one
            except Exception:
                pass
        raise LookupError("all failed")
    finally:
        for task in tasks:
            task.cancel()
