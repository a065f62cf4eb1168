# an executor
# The thread pool waits for the loop's end at its own.
import asyncio
from concurrent.futures import ThreadPoolExecutor

from lab import hello


def run(name):
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(asyncio.run, hello(name)).result()
