# code: client-closed-under
# A plain gather: the first error leaves the block and closes the client.
import asyncio

import httpx


async def get_json(client, url):
    response = await client.get(url)
    response.raise_for_status()
    return response.json()


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        jobs = [get_json(client, url) for url in urls]
        return await asyncio.gather(*jobs)
