# a TaskGroup inside the client, a coroutine for each URL
import asyncio

import httpx


async def get_json(client, url):
    response = await client.get(url)
    response.raise_for_status()
    return response.json()


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(get_json(client, u)) for u in urls]
    return [task.result() for task in tasks]
