# two tasks: the request and an alarm clock
# Whichever ends first decides, and the other one is cancelled.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    request = asyncio.create_task(fetch(url))
    alarm = asyncio.create_task(asyncio.sleep(seconds))
    try:
        await asyncio.wait(
            {request, alarm}, return_when=asyncio.FIRST_COMPLETED
        )
        return await request if request.done() else default
    finally:
        for task in (request, alarm):
            task.cancel()
        await asyncio.gather(request, alarm, return_exceptions=True)
