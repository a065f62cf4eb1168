# code: await-non-awaitable
# Awaits the text, which is there already.
import asyncio

from lab import fetch


async def download_all(urls, report):
    async def download(url):
        return await fetch(url)

    jobs = [download(url) for url in urls]
    for done, job in enumerate(asyncio.as_completed(jobs), 1):
        text = await job
        report(done, len(jobs), await text)
