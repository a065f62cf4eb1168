# code: sequential
# It waits for each before it starts the next.
import asyncio

from lab import greet


async def greet_all(names):
    return [await greet(name) for name in names]
