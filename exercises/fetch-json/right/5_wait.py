# asyncio.wait, and the results in the order of the tasks
import asyncio

import httpx


async def fetch_json(urls):
    if not urls:
        return []
    async with httpx.AsyncClient(timeout=10) as client:
        tasks = [asyncio.create_task(client.get(url)) for url in urls]
        await asyncio.wait(tasks)
        return [task.result().raise_for_status().json() for task in tasks]
