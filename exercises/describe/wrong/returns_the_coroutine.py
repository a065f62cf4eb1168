# code: forgot-await
# Another coroutine function makes the string, and nobody awaits it.
from lab import get_temp


async def tell(city):
    return f"{city}: {await get_temp(city)}°"


async def describe(city):
    return tell(city)
