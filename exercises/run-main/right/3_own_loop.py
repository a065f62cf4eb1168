# a loop of its own, closed
# What asyncio.run() spares you.
import asyncio

from lab import hello


def run(name):
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(hello(name))
    finally:
        loop.close()
