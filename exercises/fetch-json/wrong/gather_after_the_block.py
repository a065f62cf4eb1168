# code: client-closed
# The requests are made inside the block and awaited after it.
import asyncio

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        jobs = [client.get(url) for url in urls]
    responses = await asyncio.gather(*jobs)
    return [r.raise_for_status().json() for r in responses]
