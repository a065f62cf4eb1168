# code: loop-not-closed
# A Runner closes its loop at the end of its block; this one has no block.
import asyncio

from lab import hello


def run(name):
    return asyncio.Runner().run(hello(name))
