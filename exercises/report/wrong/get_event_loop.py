# code: get-event-loop
# The older form, for which there is no loop any more.
import asyncio

from lab import price


async def total(ids):
    return sum([await price(i) for i in ids])


async def report(ids):
    return f"total: {await total(ids)}"


def main(ids):
    return asyncio.get_event_loop().run_until_complete(report(ids))
