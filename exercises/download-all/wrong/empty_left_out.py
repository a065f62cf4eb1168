# code: report-count
# Takes an empty text for none.
import asyncio

from lab import fetch


async def download_all(urls, report):
    done = 0
    for job in asyncio.as_completed([fetch(url) for url in urls]):
        if text := await job:
            done += 1
            report(done, len(urls), text)
