# a watchdog that fails in time
# The group cancels the request because the watchdog has failed.
import asyncio

from lab import fetch


class TimeIsUp(Exception):
    pass


async def watchdog(seconds):
    await asyncio.sleep(seconds)
    raise TimeIsUp


async def fetch_or(url, seconds, default):
    answer = default
    try:
        async with asyncio.TaskGroup() as group:
            dog = group.create_task(watchdog(seconds))
            answer = await fetch(url)
            dog.cancel()
    except* TimeIsUp:
        pass
    return answer
