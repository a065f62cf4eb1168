# code: client-closed-under
# Shields the requests and leaves them to themselves.
import asyncio

import httpx


async def get_json(client, url):
    response = await asyncio.shield(client.get(url))
    return response.raise_for_status().json()


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(get_json(client, u)) for u in urls]
    return [task.result() for task in tasks]
