# code: forgot-await
# Hands the caller a coroutine object that nobody runs.
import asyncio

from lab import price


async def total(ids):
    return sum([await price(i) for i in ids])


async def report(ids):
    return f"total: {await total(ids)}"


def main(ids):
    return report(ids)
