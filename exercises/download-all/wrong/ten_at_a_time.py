# code: time
# Ten at a time, where the waits of all of them have to overlap.
import asyncio

from lab import fetch


async def download_all(urls, report):
    slots = asyncio.Semaphore(10)

    async def one(url):
        async with slots:
            return await fetch(url)

    texts = asyncio.as_completed(map(one, urls))
    for done, text in enumerate(texts, start=1):
        report(done, len(urls), await text)
