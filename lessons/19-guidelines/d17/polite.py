import asyncio

import httpx

from lab import site

n = 60


async def get_price(client, number):
    response = await client.get(f"{site}/items/{number}")
    response.raise_for_status()
    return response.json()["price"]


async def get_politely(client, slots, number):
    for pause in (0.2, 0.4, None):
        try:
            async with slots:
                return await get_price(client, number)
        except httpx.HTTPError:
            if pause is None:
                raise
            await asyncio.sleep(pause)


async def main():
    slots = asyncio.Semaphore(8)
    async with httpx.AsyncClient(timeout=1.5) as client:
        jobs = [get_politely(client, slots, i) for i in range(n)]
        prices = await asyncio.gather(*jobs)
    print(len(prices), "of", n, "prices")


asyncio.run(main())
