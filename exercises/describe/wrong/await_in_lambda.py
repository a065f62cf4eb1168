# code: await-outside
# A lambda inside an async def isn't async itself.
from lab import get_temp


async def describe(city):
    ask = lambda: await get_temp(city)
    return f"{city}: {ask()}°"
