# code: passed-non-coro
# create_task takes coroutines; report is an ordinary function.
import asyncio

from lab import fetch


async def download_all(urls, report):
    jobs = [fetch(url) for url in urls]
    for done, job in enumerate(asyncio.as_completed(jobs), 1):
        asyncio.create_task(report(done, len(jobs), await job))
