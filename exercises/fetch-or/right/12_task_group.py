# a TaskGroup inside the timeout
# A timeout is never in the group; an error of fetch comes out in one.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    try:
        async with asyncio.timeout(seconds):
            async with asyncio.TaskGroup() as group:
                task = group.create_task(fetch(url))
    except TimeoutError:
        return default
    return task.result()
