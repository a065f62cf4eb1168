# a task
# Started first, awaited afterwards. There is nothing else to do meanwhile.
import asyncio

from lab import get_temp


async def describe(city):
    task = asyncio.create_task(get_temp(city))
    temperature = await task
    return "{}: {}°".format(city, temperature)
