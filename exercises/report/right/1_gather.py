# gather, and await all the way up
# All prices at once; only main stays ordinary.
import asyncio

from lab import price


async def total(ids: list[int]) -> int:
    return sum(await asyncio.gather(*(price(i) for i in ids)))


async def report(ids: list[int]) -> str:
    return f"total: {await total(ids)}"


def main(ids: list[int]) -> str:
    return asyncio.run(report(ids))
