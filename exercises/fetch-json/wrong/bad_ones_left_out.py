# code: swallowed-error
# Leaves the bad ones out.
import asyncio

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        responses = await asyncio.gather(*map(client.get, urls))
    return [r.json() for r in responses if r.is_success]
