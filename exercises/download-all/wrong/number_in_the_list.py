# code: report-args
# Reports the place in the list, and not how many have ended.
import asyncio

from lab import fetch


async def download_all(urls, report):
    async def download(number, url):
        report(number, len(urls), await fetch(url))

    jobs = [download(n, url) for n, url in enumerate(urls, 1)]
    await asyncio.gather(*jobs)
