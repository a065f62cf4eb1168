# code: blocked-loop
# Rests between two reports, and stops the downloads with it.
import asyncio
import time

from lab import fetch


async def download_all(urls, report):
    jobs = [fetch(url) for url in urls]
    for done, job in enumerate(asyncio.as_completed(jobs), 1):
        report(done, len(jobs), await job)
        time.sleep(0.1)
