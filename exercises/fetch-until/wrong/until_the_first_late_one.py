# code: lost-results
# Stops collecting at the first task that is late.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    tasks = {url: asyncio.create_task(fetch(url)) for url in urls}
    found = {}
    try:
        async with asyncio.timeout(seconds):
            for url, task in tasks.items():
                found[url] = await task
    except TimeoutError:
        for task in tasks.values():
            task.cancel()
    return found
