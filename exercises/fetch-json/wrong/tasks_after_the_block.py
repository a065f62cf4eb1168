# code: client-closed
# The tasks are still running when the block ends.
import asyncio

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        tasks = [asyncio.create_task(client.get(url)) for url in urls]
        await asyncio.sleep(0)
    responses = await asyncio.gather(*tasks)
    return [r.raise_for_status().json() for r in responses]
