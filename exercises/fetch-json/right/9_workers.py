# a worker for each URL, a queue between them, and one client for all
import asyncio

import httpx


async def fetch_json(urls):
    queue = asyncio.Queue()
    for item in enumerate(urls):
        queue.put_nowait(item)
    responses = {}

    async def worker(client):
        while not queue.empty():
            number, url = queue.get_nowait()
            responses[number] = await client.get(url)

    async with httpx.AsyncClient() as client:
        await asyncio.gather(*(worker(client) for _ in urls))
    for response in responses.values():
        response.raise_for_status()
    return [responses[number].json() for number in range(len(urls))]
