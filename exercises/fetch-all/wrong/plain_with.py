# code: with-not-async-with
# Enters the TaskGroup with a plain with.
import asyncio

from lab import fetch


async def fetch_all(urls):
    with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(url)) for url in urls]
    return [task.result() for task in tasks]
