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
        async with asyncio.TaskGroup() as group:
            tasks = [
                group.create_task(get_json(client, path))
                for path in paths
            ]
        return [task.result() for task in tasks]


async def main():
    try:
        print(await fetch_all())
    except* httpx.HTTPStatusError as errors:
        status = errors.exceptions[0].response.status_code
        print("failed with", status)
    await asyncio.sleep(1)  # stay, to see what is left


asyncio.run(main())
