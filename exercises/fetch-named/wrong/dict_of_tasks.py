# code: forgot-await-task
# Returns the tasks instead of what they fetch.
import asyncio

from lab import fetch


async def fetch_named(names):
    return {name: asyncio.create_task(fetch(name)) for name in names}
