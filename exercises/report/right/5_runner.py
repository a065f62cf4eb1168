# a Runner in main
# It closes its loop at the end of the block.
import asyncio

from lab import price


async def total(ids):
    tasks = [asyncio.create_task(price(i)) for i in ids]
    return sum([await task for task in tasks])


async def report(ids):
    return f"total: {await total(ids)}"


def main(ids):
    with asyncio.Runner() as runner:
        return runner.run(report(ids))
