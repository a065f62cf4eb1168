# async for
# needs: 3.13
# It gives back the tasks themselves, each when it is done.
import asyncio

from lab import fetch


async def download_all(urls, report):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    done = 0
    async for task in asyncio.as_completed(tasks):
        done += 1
        report(done, len(tasks), task.result())
