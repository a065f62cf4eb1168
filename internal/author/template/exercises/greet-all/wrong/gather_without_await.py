# code: forgot-await-task
# It returns a promise.
import asyncio

from lab import greet


async def greet_all(names):
    jobs = asyncio.gather(*(greet(name) for name in names))
    return jobs
