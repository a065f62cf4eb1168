# code: sequential-task
# Makes the task when the template is done.
import asyncio

from lab import fetch, prepare


async def render(url):
    page = await prepare()
    task = asyncio.create_task(fetch(url))
    return page + await task
