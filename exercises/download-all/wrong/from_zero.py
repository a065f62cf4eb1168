# code: report-args
# Counts from zero.
import asyncio

from lab import fetch


async def download_all(urls, report):
    jobs = [fetch(url) for url in urls]
    for done, job in enumerate(asyncio.as_completed(jobs)):
        report(done, len(jobs), await job)
