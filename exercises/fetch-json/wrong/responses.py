# code: wrong-value
# Returns the responses, not their JSON.
import asyncio

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        responses = await asyncio.gather(*map(client.get, urls))
    return [r.raise_for_status() for r in responses]
