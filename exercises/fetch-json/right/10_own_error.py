# looks at status_code itself, and raises the error itself
import asyncio

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        responses = await asyncio.gather(*(client.get(url) for url in urls))
    for response in responses:
        if response.status_code >= 400:
            text = f"{response.url} said {response.status_code}"
            raise httpx.HTTPStatusError(
                text, request=response.request, response=response)
    return [r.json() for r in responses]
