# code: missing
# Does it all in one function.
import asyncio

from lab import price


async def report(ids):
    return f"total: {sum([await price(i) for i in ids])}"


def main(ids):
    return asyncio.run(report(ids))
