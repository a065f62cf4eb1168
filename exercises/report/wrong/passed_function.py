# code: passed-function
# Hands asyncio.run the function itself.
import asyncio

from lab import price


async def total(ids):
    return sum([await price(i) for i in ids])


async def report(ids):
    return f"total: {await total(ids)}"


def main(ids):
    return asyncio.run(report)
