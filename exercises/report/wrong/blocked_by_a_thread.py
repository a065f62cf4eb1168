# code: blocked-loop
# Waits for a thread in the middle of a coroutine.
import asyncio

from lab import price

from concurrent.futures import ThreadPoolExecutor


async def total(ids):
    return sum([await price(i) for i in ids])


async def report(ids):
    with ThreadPoolExecutor() as pool:
        return f"total: {pool.submit(asyncio.run, total(ids)).result()}"


def main(ids):
    return asyncio.run(report(ids))
