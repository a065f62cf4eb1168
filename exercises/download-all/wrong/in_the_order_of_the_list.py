# code: report-late
# Awaits the tasks one after the other: the slow one holds up the others.
import asyncio

from lab import fetch


async def download_all(urls, report):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    for done, task in enumerate(tasks, 1):
        report(done, len(tasks), await task)
