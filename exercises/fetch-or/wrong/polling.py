# code: busy-loop
# Asks again and again whether it is done.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    loop = asyncio.get_running_loop()
    deadline = loop.time() + seconds
    task = asyncio.create_task(fetch(url))
    while not task.done() and loop.time() < deadline:
        await asyncio.sleep(0)
    if task.done():
        return task.result()
    task.cancel()
    return default
