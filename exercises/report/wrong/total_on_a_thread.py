# code: not-async
# Runs a loop on another thread, and blocks this one until it is done.
import asyncio

from lab import price

from concurrent.futures import ThreadPoolExecutor


async def add(ids):
    return sum([await price(i) for i in ids])


def total(ids):
    with ThreadPoolExecutor() as pool:
        return pool.submit(asyncio.run, add(ids)).result()


async def report(ids):
    return f"total: {await add(ids)}"


def main(ids):
    return f"total: {total(ids)}"
