# code: forgot-await-task
# A task is a promise of the number, not the number.
import asyncio

from lab import get_temp


async def describe(city):
    task = asyncio.create_task(get_temp(city))
    return f"{city}: {task}°"
