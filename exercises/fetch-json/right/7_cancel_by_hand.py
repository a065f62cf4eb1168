# stop at the first bad one: cancel the others, and wait until they are gone
import asyncio

import httpx


async def get_json(client, url):
    return (await client.get(url)).raise_for_status().json()


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        tasks = [asyncio.ensure_future(get_json(client, u)) for u in urls]
        try:
            return await asyncio.gather(*tasks)
        except httpx.HTTPStatusError:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            raise
