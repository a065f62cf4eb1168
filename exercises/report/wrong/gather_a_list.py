# code: gather-args
# Hands gather a list in place of its items.
import asyncio

from lab import price


async def total(ids):
    return sum(await asyncio.gather([price(i) for i in ids]))


async def report(ids):
    return f"total: {await total(ids)}"


def main(ids):
    return asyncio.run(report(ids))
