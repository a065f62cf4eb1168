# code: sum-of-async-gen
# Without the brackets Python reads it even in an ordinary function.
import asyncio

from lab import price


def total(ids):
    return sum(await price(i) for i in ids)


async def report(ids):
    return f"total: {total(ids)}"


def main(ids):
    return asyncio.run(report(ids))
