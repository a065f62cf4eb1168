# everyone fills in a part
# The parts are named, so it does not matter which of them comes first.
import asyncio

from lab import fetch, prepare


async def render(url):
    parts = {}

    async def fill(name, waiting):
        parts[name] = await waiting

    async with asyncio.TaskGroup() as group:
        group.create_task(fill("data", fetch(url)))
        group.create_task(fill("page", prepare()))
    return parts["page"] + parts["data"]
