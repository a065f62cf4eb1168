# as_completed
# Whatever ends next is awaited next.
import asyncio

from lab import fetch


async def download_all(urls, report):
    jobs = [fetch(url) for url in urls]
    for done, job in enumerate(asyncio.as_completed(jobs), 1):
        report(done, len(jobs), await job)
