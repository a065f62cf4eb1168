import asyncio

import aiohttp

from lab import site

n = 150


async def get_size(session, number):
    url = f"{site}/pages/{number}"
    async with session.get(url) as response:
        response.raise_for_status()
        return len(await response.text())


async def main():
    async with aiohttp.ClientSession() as session:
        jobs = [get_size(session, number) for number in range(n)]
        return sum(await asyncio.gather(*jobs))


print(asyncio.run(main()), "characters")
