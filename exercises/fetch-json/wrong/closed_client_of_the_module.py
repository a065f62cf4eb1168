# code: client-closed
# The first call closes the client of the second.
import asyncio

import httpx

client = httpx.AsyncClient()


async def fetch_json(urls):
    try:
        responses = await asyncio.gather(*map(client.get, urls))
        return [r.raise_for_status().json() for r in responses]
    finally:
        await client.aclose()
