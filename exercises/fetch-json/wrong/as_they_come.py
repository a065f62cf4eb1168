# code: order
# In the order in which they were answered.
import asyncio

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        jobs = asyncio.as_completed(map(client.get, urls))
        responses = [await job for job in jobs]
    return [r.raise_for_status().json() for r in responses]
