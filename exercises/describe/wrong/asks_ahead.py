# code: left-running
# A watcher that nobody stops.
import asyncio

from lab import get_temp


async def watch():
    while True:
        await asyncio.sleep(60)


async def describe(city):
    asyncio.create_task(watch())
    return f"{city}: {await get_temp(city)}°"
