# code: swallowed-cancel
# A return in finally throws away whatever was on its way.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    task = asyncio.create_task(fetch(url))
    failed = None
    try:
        await asyncio.wait([task], timeout=seconds)
    finally:
        if task.done():
            failed = task.exception()
        else:
            task.cancel()
        if failed is None:
            return default if not task.done() else task.result()
    raise failed
