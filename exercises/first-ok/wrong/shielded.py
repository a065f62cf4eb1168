# code: left-running
# What is shielded isn't cancelled with its wrapper.
import asyncio

from lab import fetch


async def first_ok(urls):
    tasks = [asyncio.shield(fetch(url)) for url in urls]
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
