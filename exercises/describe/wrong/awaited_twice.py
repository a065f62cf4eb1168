# code: reused-coro
# One coroutine object, awaited a second time.
from lab import get_temp


async def describe(city):
    question = get_temp(city)
    await question
    return f"{city}: {await question}°"
