# code: not-async
# An ordinary function: it is done at once, with a coroutine in its string.
from lab import get_temp


def describe(city):
    return f"{city}: {get_temp(city)}°"
