# code: sequential-task
# Makes each task and waits for it in one breath.
import asyncio

from lab import fetch


async def fetch_named(names):
    return {name: await asyncio.create_task(fetch(name)) for name in names}
