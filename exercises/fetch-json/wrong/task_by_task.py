# code: sequential-task
# A task for each, awaited before the next is made.
import asyncio

import httpx


async def fetch_json(urls):
    results = []
    async with httpx.AsyncClient() as client:
        for url in urls:
            task = asyncio.create_task(client.get(url))
            results.append((await task).raise_for_status().json())
    return results
