# code: sequential-task
# Each task is awaited before the next is made.
import asyncio

from lab import greet


async def greet_all(names):
    return [await asyncio.create_task(greet(name)) for name in names]
