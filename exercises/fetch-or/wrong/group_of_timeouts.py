# code: timeout-escaped
# Raises its own TimeoutError in a task, so it comes in a group.
import asyncio

from lab import fetch


async def alarm(seconds):
    await asyncio.sleep(seconds)
    raise TimeoutError


async def fetch_or(url, seconds, default):
    try:
        async with asyncio.TaskGroup() as group:
            bell = group.create_task(alarm(seconds))
            data = await fetch(url)
            bell.cancel()
            return data
    except TimeoutError:
        return default
