# code: await-non-awaitable
# report is an ordinary function: there is nothing to await.
import asyncio

from lab import fetch


async def download_all(urls, report):
    jobs = [fetch(url) for url in urls]
    for done, job in enumerate(asyncio.as_completed(jobs), 1):
        await report(done, len(jobs), await job)
