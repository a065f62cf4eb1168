# code: client-per-request
# Opens a client for every URL.
import asyncio

import httpx


async def get_json(url):
    async with httpx.AsyncClient() as client:
        response = await client.get(url)
        response.raise_for_status()
        return response.json()


async def fetch_json(urls):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(get_json(url)) for url in urls]
    return [task.result() for task in tasks]
