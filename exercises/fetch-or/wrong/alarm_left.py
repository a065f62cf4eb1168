# code: left-running
# The data is there, and the alarm clock ticks on.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    request = asyncio.create_task(fetch(url))
    alarm = asyncio.create_task(asyncio.sleep(seconds))
    await asyncio.wait(
        {request, alarm}, return_when=asyncio.FIRST_COMPLETED
    )
    if request.done():
        return request.result()
    request.cancel()
    return default
