# code: report-late
# asyncio.wait without return_when waits for all.
import asyncio

from lab import fetch


async def download_all(urls, report):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    done, _ = await asyncio.wait(tasks)
    for number, task in enumerate(done, 1):
        report(number, len(urls), task.result())
