# code: client-closed-under
# Raises as soon as a bad one completes.
import asyncio

import httpx


async def fetch_json(urls):
    found = {}
    async with httpx.AsyncClient() as client:

        async def pair(url):
            return url, await client.get(url)

        for job in asyncio.as_completed(map(pair, urls)):
            url, response = await job
            found[url] = response.raise_for_status().json()
    return [found[url] for url in urls]
