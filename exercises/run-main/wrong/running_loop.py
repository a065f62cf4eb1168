# code: no-loop
# In ordinary code no loop is running.
import asyncio

from lab import hello


def run(name):
    loop = asyncio.get_running_loop()
    return loop.run_until_complete(hello(name))
