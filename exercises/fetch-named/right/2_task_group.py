# a dict of tasks, in a TaskGroup
# Each name holds its own task, so nothing needs to be paired later.
import asyncio

from lab import fetch


async def fetch_named(names: list[str]) -> dict[str, str]:
    async with asyncio.TaskGroup() as group:
        tasks = {name: group.create_task(fetch(name)) for name in names}
    return {name: task.result() for name, task in tasks.items()}
