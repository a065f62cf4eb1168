# code: lost-results
# Reads the results after the block, where they are lost already.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    found = {}
    try:
        async with asyncio.timeout(seconds):
            async with asyncio.TaskGroup() as group:
                tasks = {u: group.create_task(fetch(u)) for u in urls}
            for url, task in tasks.items():
                found[url] = task.result()
    except TimeoutError:
        pass
    return found
