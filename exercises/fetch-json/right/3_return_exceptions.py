# return_exceptions: gather waits for everybody; then raise the first
import asyncio

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:

        async def one(url):
            response = await client.get(url)
            response.raise_for_status()
            return response.json()

        results = await asyncio.gather(
            *map(one, urls), return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            raise result
    return results
