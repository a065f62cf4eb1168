# an ordinary function that returns an awaitable
# Its caller awaits the task that it returns, and may cancel it.
import asyncio

from lab import fetch


async def limited(request, seconds, default):
    try:
        return await asyncio.wait_for(request, seconds)
    except TimeoutError:
        return default


def fetch_or(url, seconds, default):
    return asyncio.create_task(limited(fetch(url), seconds, default))
