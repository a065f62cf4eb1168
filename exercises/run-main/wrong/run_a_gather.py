# code: no-loop
# gather makes tasks at once, before asyncio.run() has made its loop.
import asyncio

from lab import hello


def run(name):
    return asyncio.run(asyncio.gather(hello(name)))[0]
