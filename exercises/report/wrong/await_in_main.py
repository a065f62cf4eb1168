# code: await-outside
# Everything is right but the top: there is no await in ordinary code.
import asyncio

from lab import price


async def total(ids):
    return sum([await price(i) for i in ids])


async def report(ids):
    return f"total: {await total(ids)}"


def main(ids):
    return await report(ids)
