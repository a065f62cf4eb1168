# code: http-error-as-data
# Reads the JSON before it looks at the status.
import asyncio

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        responses = await asyncio.gather(*map(client.get, urls))
    data = [r.json() for r in responses]
    for response in responses:
        response.raise_for_status()
    return data
