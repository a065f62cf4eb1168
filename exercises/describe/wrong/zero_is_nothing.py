# code: wrong-value
# Zero degrees is a temperature too.
from lab import get_temp


async def describe(city):
    temperature = await get_temp(city)
    return f"{city}: {temperature or '?'}°"
