# code: client-not-closed
# aclose() is skipped when a status is an error.
import asyncio

import httpx


async def fetch_json(urls):
    client = httpx.AsyncClient()
    responses = await asyncio.gather(*map(client.get, urls))
    results = [r.raise_for_status().json() for r in responses]
    await client.aclose()
    return results
