# code: wait-needs-tasks
# asyncio.wait wants tasks.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    done, pending = await asyncio.wait([fetch(url)], timeout=seconds)
    for task in pending:
        task.cancel()
        return default
    return done.pop().result()
