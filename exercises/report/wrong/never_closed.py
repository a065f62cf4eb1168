# code: loop-not-closed
# Makes a loop for each call, and leaves it open.
import asyncio

from lab import price


async def total(ids):
    return sum([await price(i) for i in ids])


async def report(ids):
    return f"total: {await total(ids)}"


def main(ids):
    return asyncio.new_event_loop().run_until_complete(report(ids))
