# code: get-event-loop
# Catches the error and makes a loop then: it still asks first.
import asyncio
from asyncio import get_event_loop

from lab import hello


def run(name):
    try:
        loop = get_event_loop()
    except RuntimeError:
        loop = asyncio.new_event_loop()
    return loop.run_until_complete(hello(name))
