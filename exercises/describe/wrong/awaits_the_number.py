# code: await-non-awaitable
# The second await has only a number to wait for.
from lab import get_temp


async def describe(city):
    temperature = await get_temp(city)
    return f"{city}: {await temperature}°"
