# a timeout that is set when the request is under way
# timeout(None) has no limit until it gets one.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    try:
        async with asyncio.timeout(None) as limit:
            task = asyncio.create_task(fetch(url))
            now = asyncio.get_running_loop().time()
            limit.reschedule(now + seconds)
            return await task
    except TimeoutError:
        return default
