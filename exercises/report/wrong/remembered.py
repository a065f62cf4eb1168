# code: not-fetched
# Keeps every price that it has seen.
import asyncio

from lab import price

known = {}


async def total(ids):
    for i in ids:
        if i not in known:
            known[i] = await price(i)
    return sum([known[i] for i in ids])


async def report(ids):
    return f"total: {await total(ids)}"


def main(ids):
    return asyncio.run(report(ids))
