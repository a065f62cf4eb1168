# asyncio.wait, and names for the tasks
# wait() gives a set, but a task can carry a name of its own.
import asyncio

from lab import fetch


async def fetch_named(names):
    tasks = [asyncio.create_task(fetch(name), name=name) for name in names]
    if not tasks:
        return {}
    done, _ = await asyncio.wait(tasks)
    return {task.get_name(): task.result() for task in done}
