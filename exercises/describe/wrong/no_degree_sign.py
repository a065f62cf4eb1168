# code: wrong-value
# The degree sign is missing.
from lab import get_temp


async def describe(city):
    return f"{city}: {await get_temp(city)}"
