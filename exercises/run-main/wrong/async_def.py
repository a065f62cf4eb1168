# code: not-sync
# A coroutine function: now somebody else has to run it.
from lab import hello


async def run(name):
    return await hello(name)
