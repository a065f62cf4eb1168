# code: result-too-early
# The task was only just made.
import asyncio

from lab import get_temp


async def describe(city):
    task = asyncio.create_task(get_temp(city))
    return f"{city}: {task.result()}°"
