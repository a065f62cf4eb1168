# code: get-event-loop
# The old way: it waits for a loop that nobody has made.
import asyncio

from lab import hello


def run(name):
    loop = asyncio.get_event_loop()
    return loop.run_until_complete(hello(name))
