import asyncio

import httpx

from lab import site

n = 10


async def get_name(client, number):
    response = await client.get(f"{site}/names/{number}")
    return response.json()["name"]


async def main():
    names = []
    async with httpx.AsyncClient() as client:
        for number in range(n):
            names.append(await get_name(client, number))
    return names


print(len(asyncio.run(main())), "names")
