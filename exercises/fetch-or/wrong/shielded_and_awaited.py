# code: too-late
# Notices the timeout, and waits for the request all the same.
import asyncio

from lab import fetch


async def fetch_or(url, seconds, default):
    task = asyncio.create_task(fetch(url))
    try:
        return await asyncio.wait_for(asyncio.shield(task), seconds)
    except TimeoutError:
        await task
        return default
