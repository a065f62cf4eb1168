# code: passed-function
# The function itself, not the coroutine that a call of it makes.
import asyncio

from lab import hello


def run(name):
    return asyncio.run(hello)
