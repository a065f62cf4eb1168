# code: left-running
# Cancels a late task, and forgets it when it is cancelled itself.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    task = asyncio.create_task(fetch(url))
    done, pending = await asyncio.wait([task], timeout=seconds)
    if pending:
        task.cancel()
        return default
    return task.result()
