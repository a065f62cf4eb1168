import asyncio

import httpx

from lab import site

paths = ["/fast", "/broken", "/slow"]


async def fetch_all(urls):
    async with httpx.AsyncClient() as client:
        jobs = [client.get(url) for url in urls]
        responses = await asyncio.gather(*jobs)
        return [r.json() for r in responses]


async def main():
    print(await fetch_all([site + path for path in paths]))


asyncio.run(main())
