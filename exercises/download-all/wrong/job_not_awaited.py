# code: forgot-await
# Hands on what as_completed gives, without awaiting it.
import asyncio

from lab import fetch


async def download_all(urls, report):
    jobs = [fetch(url) for url in urls]
    for done, job in enumerate(asyncio.as_completed(jobs), 1):
        report(done, len(jobs), job)
