# code: report-count
# Downloads everything, and tells nobody.
import asyncio

from lab import fetch


async def download_all(urls, report):
    await asyncio.gather(*map(fetch, urls))
