# TaskGroup
import asyncio

from lab import greet


async def greet_all(names):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(greet(name)) for name in names]
    return [task.result() for task in tasks]
