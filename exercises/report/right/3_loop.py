# a plain loop
# Each price is awaited, then added.
import asyncio

from lab import price


async def total(ids):
    result = 0
    for i in ids:
        cost = await price(i)
        result += cost
    return result


async def report(ids):
    result = await total(ids)
    return "total: " + str(result)


def main(ids):
    line = asyncio.run(report(ids))
    return line
