# code: wrong-value
# Reports the URL instead of its text.
import asyncio

from lab import fetch


async def download_all(urls, report):
    async def download(url):
        await fetch(url)
        return url

    jobs = map(download, urls)
    for done, job in enumerate(asyncio.as_completed(jobs), 1):
        report(done, len(urls), await job)
