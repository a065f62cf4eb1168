# code: nested-run
# An ordinary function that starts a loop: it can't be used from a
# coroutine.
import asyncio

from lab import get_temp


def describe(city):
    return f"{city}: {asyncio.run(get_temp(city))}°"
