# code: forgot-await
# aclose() is a coroutine, too.
import asyncio

import httpx


async def fetch_json(urls):
    client = httpx.AsyncClient()
    try:
        responses = await asyncio.gather(*map(client.get, urls))
        return [r.raise_for_status().json() for r in responses]
    finally:
        client.aclose()
