# code: time
# Ten at a time, where the waits of all of them have to overlap.
import asyncio

from lab import fetch


async def fetch_named(names):
    slots = asyncio.Semaphore(10)

    async def one(name):
        async with slots:
            return name, await fetch(name)

    return dict(await asyncio.gather(*map(one, names)))
