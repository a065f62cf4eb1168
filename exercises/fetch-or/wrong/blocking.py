# code: blocked-loop
# While it sleeps, nothing can be fetched.
import asyncio
import time

from lab import fetch


async def fetch_or(url, seconds, default):
    task = asyncio.create_task(fetch(url))
    await asyncio.sleep(0)
    time.sleep(seconds)
    await asyncio.sleep(0)
    if task.done():
        return task.result()
    task.cancel()
    return default
