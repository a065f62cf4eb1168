# a loop on another thread
# Ordinary code hands the coroutine over, and waits for the result.
import asyncio
from concurrent.futures import ThreadPoolExecutor

from lab import price


async def total(ids):
    return sum([await price(i) for i in ids])


async def report(ids):
    return f"total: {await total(ids)}"


def main(ids):
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, report(ids)).result()
