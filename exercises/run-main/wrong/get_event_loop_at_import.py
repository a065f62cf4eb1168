# code: get-event-loop
# The old way, when the file is loaded.
import asyncio

from lab import hello

loop = asyncio.get_event_loop()


def run(name):
    return loop.run_until_complete(hello(name))
