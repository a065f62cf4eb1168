# code: client-not-closed
# One client for ever, made when the file is imported: nobody closes it.
import asyncio

import httpx

client = httpx.AsyncClient()


async def fetch_json(urls):
    responses = await asyncio.gather(*map(client.get, urls))
    return [r.raise_for_status().json() for r in responses]
