# run_forever and stop
# The coroutine itself stops the loop when it is done.
import asyncio
from contextlib import closing

from lab import hello


def run(name):
    result = None

    async def main(loop):
        nonlocal result
        result = await hello(name)
        loop.stop()

    with closing(asyncio.new_event_loop()) as loop:
        task = loop.create_task(main(loop))
        loop.run_forever()
    return result
