# code: loop-not-closed
# One loop for every call, made with the file and never closed.
import asyncio

from lab import hello

loop = asyncio.new_event_loop()


def run(name):
    return loop.run_until_complete(hello(name))
