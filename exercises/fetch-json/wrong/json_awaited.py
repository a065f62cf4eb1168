# code: await-non-awaitable
# json() of httpx is no coroutine; that of aiohttp is.
import asyncio

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        responses = await asyncio.gather(*map(client.get, urls))
        return [await r.raise_for_status().json() for r in responses]
