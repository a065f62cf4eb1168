# code: left-running
# Cancels the one that is done, and not those that aren't.
import asyncio

from lab import fetch


async def first_ok(urls):
    pending = [asyncio.create_task(fetch(url)) for url in urls]
    while pending:
        done, pending = await asyncio.wait(
            pending, return_when=asyncio.FIRST_COMPLETED
        )
        for task in done:
            task.cancel()
            if not task.exception():
                return task.result()
    raise LookupError("all failed")
