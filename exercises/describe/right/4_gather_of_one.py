# gather of one
# gather gives a list, here of a single number.
import asyncio

from lab import get_temp


async def describe(city):
    [temperature] = await asyncio.gather(get_temp(city))
    return city + ": " + str(temperature) + "°"
