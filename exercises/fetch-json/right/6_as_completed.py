# as they complete, each with its place; the statuses when all are there
import asyncio

import httpx


async def numbered(client, number, url):
    return number, await client.get(url)


async def fetch_json(urls):
    found = [None] * len(urls)
    async with httpx.AsyncClient() as client:
        jobs = [numbered(client, n, url) for n, url in enumerate(urls)]
        for job in asyncio.as_completed(jobs):
            number, response = await job
            found[number] = response
    return [response.raise_for_status().json() for response in found]
