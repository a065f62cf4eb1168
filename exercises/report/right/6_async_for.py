# async for over an async generator
# What sum() cannot do: take prices as they are awaited.
import asyncio

from lab import price


async def total(ids):
    result = 0
    async for cost in (await price(i) for i in ids):
        result += cost
    return result


async def report(ids):
    return f"total: {await total(ids)}"


def main(ids):
    return asyncio.run(report(ids))
