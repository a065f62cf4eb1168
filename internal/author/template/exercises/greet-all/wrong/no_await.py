# code: forgot-await
# The calls are never awaited.
import asyncio

from lab import greet


async def greet_all(names):
    return [greet(name) for name in names]
