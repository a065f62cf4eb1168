# a dictionary of results
# Each URL is fetched once, even if the list names it twice.
import asyncio

from lab import fetch


async def fetch_all(urls):
    data = {}

    async def remember(url):
        data[url] = await fetch(url)

    async with asyncio.TaskGroup() as group:
        for url in set(urls):
            group.create_task(remember(url))
    return [data[url] for url in urls]
