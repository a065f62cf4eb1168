# code: not-fetched
# Remembers what it fetched in an earlier call.
import asyncio

import httpx

known = {}


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        new = [url for url in dict.fromkeys(urls) if url not in known]
        for url, r in zip(new, await asyncio.gather(*map(client.get, new))):
            known[url] = r.raise_for_status().json()
    return [known[url] for url in urls]
