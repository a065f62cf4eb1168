# code: exc-as-result
# return_exceptions, and nobody looks for the exceptions.
import asyncio

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:

        async def get_json(url):
            return (await client.get(url)).raise_for_status().json()

        return await asyncio.gather(
            *map(get_json, urls), return_exceptions=True)
