# code: one-failure-stops-all
# A TaskGroup cancels the others and raises a group of errors.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    async with asyncio.TaskGroup() as group:
        tasks = {url: group.create_task(fetch(url)) for url in urls}
    return {url: task.result() for url, task in tasks.items()}, {}
