# code: client-per-request
# Asks without a client, in threads: nothing is shared.
import asyncio

import httpx


async def fetch_json(urls):
    jobs = [asyncio.to_thread(httpx.get, url) for url in urls]
    responses = await asyncio.gather(*jobs)
    return [r.raise_for_status().json() for r in responses]
