# code: raised
# Raises an error, but not the one that callers can expect.
import asyncio

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        responses = await asyncio.gather(*map(client.get, urls))
    for response in responses:
        if response.is_error:
            raise RuntimeError(f"status {response.status_code}")
    return [r.json() for r in responses]
