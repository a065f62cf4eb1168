# with a loop factory
# Since Python 3.12 asyncio.run() can be told how to make its loop.
import asyncio

from lab import hello


def run(name):
    return asyncio.run(
        hello(name), debug=True, loop_factory=asyncio.new_event_loop
    )
