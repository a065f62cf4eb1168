# asyncio.run
# It makes a loop, runs the coroutine, cleans up and closes the loop.
import asyncio

from lab import hello


def run(name: str) -> str:
    return asyncio.run(hello(name))
