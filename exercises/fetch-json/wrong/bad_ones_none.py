# code: swallowed-error
# Catches the error and carries on.
import asyncio

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:

        async def get_json(url):
            try:
                return (await client.get(url)).raise_for_status().json()
            except httpx.HTTPStatusError:
                return None

        return await asyncio.gather(*map(get_json, urls))
