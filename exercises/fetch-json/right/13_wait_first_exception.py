# asyncio.wait until the first exception; then the others are cancelled
import asyncio

import httpx


async def get_json(client, url):
    response = await client.get(url)
    return response.raise_for_status().json()


async def fetch_json(urls):
    async with httpx.AsyncClient() as client:
        tasks = [asyncio.create_task(get_json(client, url)) for url in urls]
        if tasks:
            done, pending = await asyncio.wait(
                tasks, return_when=asyncio.FIRST_EXCEPTION)
            for task in pending:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            for task in done:
                task.result()
        return [task.result() for task in tasks]
