# code: empty-case
# asyncio.wait() refuses to wait for no tasks at all.
import asyncio

from lab import fetch


async def fetch_named(names):
    tasks = {name: asyncio.create_task(fetch(name)) for name in names}
    await asyncio.wait(tasks.values())
    return {name: task.result() for name, task in tasks.items()}
