# code: sequential-task
# Makes a task, and waits for it before it makes the next.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    found = {}
    try:
        async with asyncio.timeout(seconds):
            for url in urls:
                task = asyncio.create_task(fetch(url))
                found[url] = await task
    except TimeoutError:
        pass
    return found
