# code: returns-none
# It prints the string, and returns nothing.
from lab import get_temp


async def describe(city):
    print(f"{city}: {await get_temp(city)}°")
