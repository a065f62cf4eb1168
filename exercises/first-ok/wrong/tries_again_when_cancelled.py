# code: left-running
# A bare except takes the cancellation for one more failure.
import asyncio

from lab import fetch


async def ask(url, tries=2):
    try:
        return await fetch(url)
    except:
        if tries == 1:
            raise
        return await ask(url, tries - 1)


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
