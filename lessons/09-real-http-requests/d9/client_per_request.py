import asyncio

import httpx

from lab import site

n = 10


async def get_name(number):
    async with httpx.AsyncClient() as client:
        response = await client.get(f"{site}/names/{number}")
        return response.json()["name"]


async def main():
    names = []
    for number in range(n):
        names.append(await get_name(number))
    return names


print(len(asyncio.run(main())), "names")
