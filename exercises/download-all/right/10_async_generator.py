# an async generator
# It yields the texts as they come; the loop over it counts.
import asyncio

from lab import fetch


async def texts(urls):
    tasks = [asyncio.ensure_future(fetch(url)) for url in urls]
    for job in asyncio.as_completed(tasks):
        yield await job


async def download_all(urls, report):
    done = 0
    async for text in texts(urls):
        done += 1
        report(done, len(urls), text)
