# a coroutine function of its own
# Coroutine functions call each other as functions do, with await in front.
from lab import get_temp


async def temperature_text(city):
    degrees = await get_temp(city)
    return f"{degrees}°"


async def describe(city):
    parts = [city, await temperature_text(city)]
    return ": ".join(parts)
