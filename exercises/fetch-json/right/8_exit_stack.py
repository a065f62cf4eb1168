# one AsyncExitStack closes the group first, then the client
import asyncio
from contextlib import AsyncExitStack

import httpx


async def get_json(client, url):
    response = await client.get(url)
    response.raise_for_status()
    return response.json()


async def fetch_json(urls):
    async with AsyncExitStack() as stack:
        client = await stack.enter_async_context(httpx.AsyncClient())
        group = await stack.enter_async_context(asyncio.TaskGroup())
        tasks = [group.create_task(get_json(client, u)) for u in urls]
    return [task.result() for task in tasks]
