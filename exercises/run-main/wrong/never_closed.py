# code: loop-not-closed
# A new loop for every call, and none is closed.
import asyncio

from lab import hello


def run(name):
    loop = asyncio.new_event_loop()
    return loop.run_until_complete(hello(name))
