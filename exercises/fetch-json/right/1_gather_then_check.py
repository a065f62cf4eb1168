# gather the requests, which never fail, and look at the statuses after it
import asyncio

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        responses = await asyncio.gather(*map(client.get, urls))
    return [r.raise_for_status().json() for r in responses]
