# code: not-sync
# Goes one step too far up: ordinary code can't await main.
import asyncio

from lab import price


async def total(ids):
    return sum([await price(i) for i in ids])


async def report(ids):
    return f"total: {await total(ids)}"


async def main(ids):
    return await report(ids)
