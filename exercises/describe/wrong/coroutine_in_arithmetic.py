# code: forgot-await
# Rounds the coroutine instead of the number.
from lab import get_temp


async def describe(city):
    return city + ": " + str(round(get_temp(city))) + "°"
