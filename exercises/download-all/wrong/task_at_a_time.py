# code: sequential-task
# Makes a task, and waits for it before it makes the next one.
import asyncio

from lab import fetch


async def download_all(urls, report):
    for done, url in enumerate(urls, 1):
        task = asyncio.create_task(fetch(url))
        report(done, len(urls), await task)
