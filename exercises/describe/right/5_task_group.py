# a TaskGroup
# At the end of the block the task is done, and has its result.
import asyncio

from lab import get_temp


async def describe(city):
    async with asyncio.TaskGroup() as group:
        task = group.create_task(get_temp(city))
    return "%s: %d°" % (city, task.result())
