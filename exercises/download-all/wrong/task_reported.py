# code: forgot-await-task
# Reports the task itself.
import asyncio

from lab import fetch


async def download_all(urls, report):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    for done, task in enumerate(tasks, 1):
        await asyncio.wait([task])
        report(done, len(urls), task)
