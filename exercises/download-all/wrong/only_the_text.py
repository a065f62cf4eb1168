# code: report-args
# Leaves the numbers out.
import asyncio

from lab import fetch


async def download_all(urls, report):
    for job in asyncio.as_completed([fetch(url) for url in urls]):
        report(await job)
