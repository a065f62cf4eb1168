# code: await-non-awaitable
# as_completed takes awaitables, and these are strings.
import asyncio

from lab import fetch


async def download_all(urls, report):
    for done, job in enumerate(asyncio.as_completed(urls), 1):
        report(done, len(urls), await job)
