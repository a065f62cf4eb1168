# code: sequential-task
# Makes a task and waits for it in the same line.
import asyncio

from lab import fetch, prepare


async def render(url):
    data = await asyncio.create_task(fetch(url))
    page = await prepare()
    return page + data
