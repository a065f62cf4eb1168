# a dict of tasks, then await
# The first line starts everything; the second collects by name.
import asyncio

from lab import fetch


async def fetch_named(names):
    tasks = {name: asyncio.create_task(fetch(name)) for name in names}
    return {name: await task for name, task in tasks.items()}
