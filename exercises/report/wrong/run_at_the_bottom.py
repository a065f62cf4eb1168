# code: nested-run
# Starts an event loop for each price: it works, until one is running.
import asyncio

from lab import price


def total(ids):
    return sum([asyncio.run(price(i)) for i in ids])


def report(ids):
    return f"total: {total(ids)}"


def main(ids):
    return report(ids)
