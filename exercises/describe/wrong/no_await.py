# code: forgot-await
# The call gives a coroutine object, and that is what stands in the string.
from lab import get_temp


async def describe(city):
    temperature = get_temp(city)
    return f"{city}: {temperature}°"
