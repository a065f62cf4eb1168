import asyncio

import httpx

from lab import site

paths = ["/fast", "/broken", "/slow"]


async def get_json(client, path):
    response = await client.get(site + path)
    response.raise_for_status()
    return response.json()


async def fetch_all():
    async with httpx.AsyncClient() as client:
        jobs = [get_json(client, path) for path in paths]
        return await asyncio.gather(*jobs)


async def main():
    try:
        print(await fetch_all())
    except httpx.HTTPStatusError as error:
        print("failed with", error.response.status_code)
    await asyncio.sleep(1)  # stay, to see what is left


asyncio.run(main())
