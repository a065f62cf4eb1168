# code: report-count
# In a dict by URL, one of two equal ones is lost.
import asyncio

from lab import fetch


async def download_all(urls, report):
    tasks = {url: asyncio.create_task(fetch(url)) for url in set(urls)}
    jobs = asyncio.as_completed(tasks.values())
    for done, job in enumerate(jobs, 1):
        report(done, len(urls), await job)
