# two names for the same work
# main runs a coroutine of its own; report has another.
import asyncio

from lab import price


async def add(ids):
    done = 0
    for coming in asyncio.as_completed([price(i) for i in ids]):
        done += await coming
    return done


total = add


async def report(ids):
    return f"total: {await add(ids)}"


def main(ids):
    return "total: {}".format(asyncio.run(total(ids)))
