# code: report-late
# Collects them as they come, and reports when it has them all.
import asyncio

from lab import fetch


async def download_all(urls, report):
    jobs = asyncio.as_completed([fetch(url) for url in urls])
    texts = [await job for job in jobs]
    for done, text in enumerate(texts, 1):
        report(done, len(urls), text)
