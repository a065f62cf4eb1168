# code: http-error-as-data
# Gives the text where there is no JSON.
import asyncio
import json

import httpx


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        responses = await asyncio.gather(*map(client.get, urls))
    results = []
    for response in responses:
        try:
            results.append(response.json())
        except ValueError:
            results.append(response.text)
    return results
