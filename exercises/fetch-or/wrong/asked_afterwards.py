# code: time
# Sleeps the whole time, even when the data is there.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    task = asyncio.create_task(fetch(url))
    await asyncio.sleep(seconds)
    if task.done():
        return task.result()
    task.cancel()
    return default
