# code: result-too-early
# Asks the tasks for their results before waiting for them.
import asyncio

from lab import fetch


async def fetch_named(names):
    tasks = {name: asyncio.create_task(fetch(name)) for name in names}
    return {name: task.result() for name, task in tasks.items()}
