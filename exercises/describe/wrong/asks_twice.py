# code: called-twice
# Once to see whether there is an answer, and once more for the answer.
from lab import get_temp


async def describe(city):
    if await get_temp(city) is None:
        return f"{city}: unknown"
    return f"{city}: {await get_temp(city)}°"
