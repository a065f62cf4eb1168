# code: not-async
# Forgets that the one in the middle has to wait, too.
import asyncio

from lab import price


async def total(ids):
    return sum([await price(i) for i in ids])


def report(ids):
    return f"total: {total(ids)}"


def main(ids):
    return report(ids)
