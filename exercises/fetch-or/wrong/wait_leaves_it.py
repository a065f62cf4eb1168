# code: left-running
# asyncio.wait stops waiting; it stops no task.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    task = asyncio.create_task(fetch(url))
    done, pending = await asyncio.wait([task], timeout=seconds)
    return task.result() if done else default
