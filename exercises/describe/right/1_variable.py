# a name for the number
# Wait first, then use what came.
from lab import get_temp


async def describe(city: str) -> str:
    temperature = await get_temp(city)
    return f"{city}: {temperature}°"
