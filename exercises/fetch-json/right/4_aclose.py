# no block: the client is closed in a finally
import asyncio

import httpx


async def fetch_json(urls):
    client = httpx.AsyncClient()
    try:
        tasks = [asyncio.create_task(client.get(url)) for url in urls]
        responses = [await task for task in tasks]
        for response in responses:
            response.raise_for_status()
        return [r.json() for r in responses]
    finally:
        await client.aclose()
