# remembered
# A name that came before is not asked for again.
import asyncio
from functools import cache

from lab import hello


async def gathered(*coroutines):
    loop = asyncio.get_event_loop()  # inside a coroutine: the one that runs
    assert loop.is_running()
    return await asyncio.gather(*coroutines)


@cache
def run(name):
    [greeting] = asyncio.run(gathered(hello(name)))
    return greeting
