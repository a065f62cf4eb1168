# code: nested-run
# Hides an event loop in the middle of the chain.
import asyncio

from lab import price


async def total(ids):
    return sum([await price(i) for i in ids])


async def report(ids):
    return f"total: {asyncio.run(total(ids))}"


def main(ids):
    return asyncio.run(report(ids))
