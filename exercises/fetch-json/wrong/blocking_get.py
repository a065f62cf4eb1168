# code: blocked-loop
# httpx.get blocks the loop, in however many coroutines it stands.
import asyncio

import httpx


async def get_json(url):
    return httpx.get(url).raise_for_status().json()


async def fetch_json(urls):
    return await asyncio.gather(*map(get_json, urls))
