# an ordinary function that hands out a coroutine
# Whoever calls it may await what it returns, which is all that await needs.
from lab import get_temp


def describe(city):
    async def wait_and_tell():
        return f"{city}: {await get_temp(city)}°"

    return wait_and_tell()
