# each task reports itself, in a TaskGroup
# A counter that every task asks for the next number.
import asyncio
import itertools

from lab import fetch


async def download_all(urls, report):
    numbers = itertools.count(1)

    async def download(url):
        text = await fetch(url)
        report(done=next(numbers), total=len(urls), text=text)

    async with asyncio.TaskGroup() as group:
        for url in urls:
            group.create_task(download(url))
