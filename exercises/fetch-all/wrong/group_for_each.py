# code: sequential-task
# Opens a TaskGroup for each URL: the block ends before the next one opens.
import asyncio

from lab import fetch


async def fetch_all(urls):
    results = []
    for url in urls:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(fetch(url))
        results.append(task.result())
    return results
