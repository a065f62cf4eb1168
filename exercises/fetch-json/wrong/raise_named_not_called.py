# code: http-error-as-data
# raise_for_status without the parentheses does nothing.
import asyncio

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        responses = await asyncio.gather(*map(client.get, urls))
    for response in responses:
        response.raise_for_status
    return [r.json() for r in responses]
