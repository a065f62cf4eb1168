# code: report-late
# Only two downloads are under way at any time.
import asyncio

from lab import fetch


async def download_all(urls, report):
    slots = asyncio.Semaphore(2)
    done = 0

    async def download(url):
        nonlocal done
        async with slots:
            text = await fetch(url)
        done += 1
        report(done, len(urls), text)

    await asyncio.gather(*map(download, urls))
