# code: forgot-await
# Adds up coroutine objects.
import asyncio

from lab import price


async def total(ids):
    return sum([price(i) for i in ids])


async def report(ids):
    return f"total: {await total(ids)}"


def main(ids):
    return asyncio.run(report(ids))
