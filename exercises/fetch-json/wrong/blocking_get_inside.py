# code: blocked-loop
# Opens a client and then does not use it.
import asyncio

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        responses = [httpx.get(url) for url in urls]
        return [r.raise_for_status().json() for r in responses]
