# code: waited-for-all
# Waits for the losers without cancelling them.
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
        raise LookupError("all failed")
    finally:
        await asyncio.gather(*tasks, return_exceptions=True)
