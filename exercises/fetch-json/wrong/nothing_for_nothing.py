# code: empty-case
# asyncio.wait refuses an empty list.
import asyncio

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        tasks = [asyncio.create_task(client.get(url)) for url in urls]
        await asyncio.wait(tasks)
    return [task.result().raise_for_status().json() for task in tasks]
