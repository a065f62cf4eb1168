import asyncio

import httpx

from lab import site

n = 150


async def get_size(client, number):
    response = await client.get(f"{site}/pages/{number}")
    response.raise_for_status()
    return len(response.text)


async def main():
    async with httpx.AsyncClient(timeout=30) as client:
        jobs = [get_size(client, number) for number in range(n)]
        return sum(await asyncio.gather(*jobs))


print(asyncio.run(main()), "characters")
