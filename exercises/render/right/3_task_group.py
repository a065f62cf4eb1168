# TaskGroup
# The other work may stand inside the block. At its end the task is done.
import asyncio

from lab import fetch, prepare


async def render(url: str) -> str:
    async with asyncio.TaskGroup() as group:
        task = group.create_task(fetch(url))
        page = await prepare()
    return page + task.result()
