# code: report-late
# The block ends when all of them have ended.
import asyncio

from lab import fetch


async def download_all(urls, report):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(url)) for url in urls]
    for done, task in enumerate(tasks, 1):
        report(done, len(urls), task.result())
