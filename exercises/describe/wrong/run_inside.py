# code: nested-run
# asyncio.run() inside a coroutine, where a loop runs already.
import asyncio

from lab import get_temp


async def describe(city):
    temperature = asyncio.run(get_temp(city))
    return f"{city}: {temperature}°"
