# repeated URLs are asked for once
import asyncio

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        async with asyncio.TaskGroup() as group:
            tasks = {u: group.create_task(client.get(u)) for u in set(urls)}
        found = {u: task.result() for u, task in tasks.items()}
        return [found[url].raise_for_status().json() for url in urls]
