# code: with-not-async-with
# A client is entered with async with.
import asyncio

import httpx


async def fetch_json(urls):
    with httpx.AsyncClient() as client:
        responses = await asyncio.gather(*map(client.get, urls))
        return [r.raise_for_status().json() for r in responses]
