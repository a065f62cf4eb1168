# each in its own place
import asyncio

from lab import greet


async def greet_all(names):
    greetings = [None] * len(names)

    async def fill(place, name):
        greetings[place] = await greet(name)

    await asyncio.gather(*(fill(*pair) for pair in enumerate(names)))
    return greetings
