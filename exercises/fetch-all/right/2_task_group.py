# TaskGroup
# The block ends when all of its tasks have; if one failed, it would cancel
# the others.
import asyncio

from lab import fetch


async def fetch_all(urls: list[str]) -> list[str]:
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(url)) for url in urls]
    return [task.result() for task in tasks]
