# a list of awaited prices
# One price after the other; the brackets make it a list.
import asyncio

from lab import price


async def total(ids: list[int]) -> int:
    return sum([await price(i) for i in ids])


async def report(ids: list[int]) -> str:
    return f"total: {await total(ids)}"


def main(ids: list[int]) -> str:
    return asyncio.run(report(ids))
