# code: time
# Ten at a time, where the waits of all of them have to overlap.
import asyncio

import httpx


async def fetch_json(urls):
    slots = asyncio.Semaphore(10)

    async def one(client, url):
        async with slots:
            return await client.get(url)

    async with httpx.AsyncClient() as client:
        requests = [one(client, url) for url in urls]
        responses = await asyncio.gather(*requests)
    return [response.raise_for_status().json() for response in responses]
