# code: raised
# Puts gather's star where as_completed wants the list itself.
import asyncio

from lab import fetch


async def download_all(urls, report):
    jobs = [fetch(url) for url in urls]
    for done, job in enumerate(asyncio.as_completed(*jobs), 1):
        report(done, len(urls), await job)
