# code: forgot-await
# Writes a coroutine object into the line.
import asyncio

from lab import price


async def total(ids):
    return sum([await price(i) for i in ids])


async def report(ids):
    return f"total: {total(ids)}"


def main(ids):
    return asyncio.run(report(ids))
