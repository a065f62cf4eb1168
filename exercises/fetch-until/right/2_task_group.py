# a TaskGroup inside a timeout
# Each task puts its data away the moment it is there.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    found = {}

    async def fetch_into(url):
        found[url] = await fetch(url)

    try:
        async with asyncio.timeout(seconds):
            async with asyncio.TaskGroup() as group:
                for url in urls:
                    group.create_task(fetch_into(url))
    except TimeoutError:
        pass
    return found
