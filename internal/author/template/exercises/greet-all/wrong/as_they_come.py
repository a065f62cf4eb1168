# code: order
# The greetings come as they end.
import asyncio

from lab import greet


async def greet_all(names):
    jobs = [greet(name) for name in names]
    return [await job for job in asyncio.as_completed(jobs)]
