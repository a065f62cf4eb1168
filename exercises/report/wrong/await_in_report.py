# code: await-outside
# Makes one function async, and awaits it in one that is not.
import asyncio

from lab import price


async def total(ids):
    return sum([await price(i) for i in ids])


def report(ids):
    return f"total: {await total(ids)}"


def main(ids):
    return asyncio.run(report(ids))
