# code: http-error-as-data
# Looks for 404 alone.
import asyncio

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        responses = await asyncio.gather(*map(client.get, urls))
    for response in responses:
        if response.status_code == 404:
            response.raise_for_status()
    return [r.json() for r in responses]
