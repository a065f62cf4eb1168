# pairs
# Each coroutine brings its name along: the order no longer matters.
import asyncio

from lab import fetch


async def named(name):
    return name, await fetch(name)


async def fetch_named(names):
    return dict(await asyncio.gather(*map(named, names)))
