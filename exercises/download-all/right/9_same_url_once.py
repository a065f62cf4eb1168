# each URL once
# What is in the list twice is downloaded once, and reported twice.
import asyncio
from collections import Counter

from lab import fetch


async def download_all(urls, report):
    often = Counter(urls)

    async def download(url):
        return url, await fetch(url)

    done = 0
    for job in asyncio.as_completed([download(url) for url in often]):
        url, text = await job
        for _ in range(often[url]):
            done += 1
            report(done, len(urls), text)
