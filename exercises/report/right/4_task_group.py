# a TaskGroup
# The prices are there when the block ends.
import asyncio

from lab import price


async def total(ids):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(price(i)) for i in ids]
    return sum(task.result() for task in tasks)


async def report(ids):
    return f"total: {await total(ids)}"


def main(ids):
    return asyncio.run(report(ids))
