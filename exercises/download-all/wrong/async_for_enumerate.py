# code: async-for-wrong
# enumerate makes an ordinary iterator of it.
import asyncio

from lab import fetch


async def download_all(urls, report):
    jobs = asyncio.as_completed([fetch(url) for url in urls])
    async for done, job in enumerate(jobs, 1):
        report(done, len(urls), await job)
