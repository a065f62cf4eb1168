# code: swallowed-error
# A task that failed is done, too; its error is dropped here.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    task = asyncio.create_task(fetch(url))
    try:
        await asyncio.wait([task], timeout=seconds)
        if task.done() and not task.exception():
            return task.result()
        return default
    finally:
        task.cancel()
