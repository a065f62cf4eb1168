# code: syntax
# async def is two words, in this order.
from lab import get_temp


def async describe(city):
    return f"{city}: {await get_temp(city)}°"
