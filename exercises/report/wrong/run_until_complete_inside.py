# code: nested-run
# Asks the running loop to run something to its end.
import asyncio

from lab import price


async def total(ids):
    return sum([await price(i) for i in ids])


async def report(ids):
    loop = asyncio.get_running_loop()
    return f"total: {loop.run_until_complete(total(ids))}"


def main(ids):
    return asyncio.run(report(ids))
