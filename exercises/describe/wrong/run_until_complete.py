# code: nested-run
# The running loop can't be told to run once more.
import asyncio

from lab import get_temp


async def describe(city):
    loop = asyncio.get_running_loop()
    return f"{city}: {loop.run_until_complete(get_temp(city))}°"
