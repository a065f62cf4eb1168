# through a queue
# The tasks put their texts in, and one loop takes them out.
import asyncio

from lab import fetch


async def download_all(urls, report):
    queue = asyncio.Queue()

    async def download(url):
        await queue.put(await fetch(url))

    async with asyncio.TaskGroup() as group:
        for url in urls:
            group.create_task(download(url))
        for done in range(1, len(urls) + 1):
            report(done, len(urls), await queue.get())
