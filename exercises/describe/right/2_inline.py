# await inside the string
# await is an expression: it may stand wherever its value is wanted.
from lab import get_temp


async def describe(city):
    return f"{city}: {await get_temp(city)}°"
