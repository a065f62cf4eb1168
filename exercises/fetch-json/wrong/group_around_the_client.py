# code: client-closed
# The group waits for the requests, but the client is closed first.
import asyncio

import httpx


async def get_json(client, url):
    return (await client.get(url)).raise_for_status().json()


async def fetch_json(urls):
    async with asyncio.TaskGroup() as group:
        async with httpx.AsyncClient() as client:
            tasks = [group.create_task(get_json(client, u)) for u in urls]
    return [task.result() for task in tasks]
