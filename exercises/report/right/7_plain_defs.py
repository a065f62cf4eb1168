# ordinary functions that return awaitables
# total hands out its coroutine, and report awaits it.
import asyncio

from lab import price


def total(ids):
    async def add():
        return sum([await price(i) for i in ids])

    return add()


async def report(ids):
    return f"total: {await total(ids)}"


def main(ids):
    async def start():
        return await report(ids)

    return asyncio.run(start())
