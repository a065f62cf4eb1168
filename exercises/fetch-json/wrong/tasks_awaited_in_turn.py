# code: client-closed-under
# The first bad task ends the loop, and the others are still on their way.
import asyncio

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        tasks = [asyncio.create_task(client.get(url)) for url in urls]
        return [(await task).raise_for_status().json() for task in tasks]
