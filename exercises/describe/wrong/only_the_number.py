# code: wrong-shape
# A number where a string is asked for.
from lab import get_temp


async def describe(city):
    return await get_temp(city)
