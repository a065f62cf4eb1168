# a loop of one's own, closed
# What asyncio.run does, by hand.
import asyncio

from lab import price


async def total(ids):
    return sum([await price(i) for i in ids])


async def report(ids):
    return f"total: {await total(ids)}"


def main(ids):
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(report(ids))
    finally:
        loop.close()
