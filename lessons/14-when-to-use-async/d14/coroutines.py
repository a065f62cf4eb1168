import asyncio
import time


def request(seconds):  # a library that blocks
    time.sleep(seconds)


async def crunch():
    return sum(i * i for i in range(3_000_000))


async def ask():
    request(0.2)


async def three_waits():
    await asyncio.gather(*[asyncio.sleep(0.2) for _ in range(3)])


async def many_waits():
    await asyncio.gather(*[asyncio.sleep(0.02) for _ in range(100)])


async def two_sums():
    return await asyncio.gather(crunch(), crunch())


async def library():
    await asyncio.gather(ask(), ask(), ask())


async def main():
    await three_waits()
    await many_waits()
    await two_sums()
    await library()


asyncio.run(main())
