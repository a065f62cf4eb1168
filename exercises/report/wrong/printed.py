# code: returns-none
# Prints the report in place of returning it.
import asyncio

from lab import price


async def total(ids):
    return sum([await price(i) for i in ids])


async def report(ids):
    return f"total: {await total(ids)}"


def main(ids):
    print(asyncio.run(report(ids)))
