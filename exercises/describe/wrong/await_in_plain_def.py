# code: await-outside
# Only an async def may contain await.
from lab import get_temp


def describe(city):
    return f"{city}: {await get_temp(city)}°"
