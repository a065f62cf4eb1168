# code: http-error-as-data
# The well-known short form: nobody looks at the status.
import asyncio

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        jobs = [client.get(url) for url in urls]
        responses = await asyncio.gather(*jobs)
        return [r.json() for r in responses]
