# code: missing
# The function has another name than the task asks for.
from lab import get_temp


async def describe_city(city):
    return f"{city}: {await get_temp(city)}°"
