import asyncio

import httpx

from lab import site

n = 60


async def get_price(client, number):
    response = await client.get(f"{site}/items/{number}")
    response.raise_for_status()
    return response.json()["price"]


async def main():
    prices = []
    try:
        async with httpx.AsyncClient() as client:
            jobs = [get_price(client, i) for i in range(n)]
            prices = await asyncio.gather(*jobs)
    except httpx.HTTPStatusError as error:
        print("failed with", error.response.status_code)
    print(len(prices), "of", n, "prices")


asyncio.run(main())
