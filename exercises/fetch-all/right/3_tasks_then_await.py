# tasks, then await
# The first loop starts everything. While the second waits for one task, the
# others go on.
import asyncio

from lab import fetch


async def fetch_all(urls):
    tasks = []
    for url in urls:
        tasks.append(asyncio.create_task(fetch(url)))
    results = []
    for task in tasks:
        results.append(await task)
    return results
