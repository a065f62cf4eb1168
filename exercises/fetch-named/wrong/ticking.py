# code: left-running
# Starts a clock that nobody stops.
import asyncio

from lab import fetch


async def tick():
    while True:
        await asyncio.sleep(1)


async def fetch_named(names):
    clock = asyncio.create_task(tick(), name="clock")
    return dict(zip(names, await asyncio.gather(*map(fetch, names))))
