# code: sequential-task
# The block ends with the download; the template comes after it.
import asyncio

from lab import fetch, prepare


async def render(url):
    async with asyncio.TaskGroup() as group:
        task = group.create_task(fetch(url))
    return await prepare() + task.result()
