# code: wrong-value
# Keeps the first answer for ever.
from lab import get_temp

known = {}


async def describe(city):
    if city not in known:
        known[city] = await get_temp(city)
    return f"{city}: {known[city]}°"
