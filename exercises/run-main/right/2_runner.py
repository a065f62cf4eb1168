# a Runner
# The same in two steps: one loop for as many runs as the block has.
import asyncio

from lab import hello


def run(name):
    with asyncio.Runner() as runner:
        return runner.run(hello(name))
