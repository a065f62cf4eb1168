# code: not-called
# json without the parentheses.
import asyncio

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        responses = await asyncio.gather(*map(client.get, urls))
        return [r.raise_for_status().json for r in responses]
