# create_task
# The download is started, the template made, and then the data awaited.
import asyncio

from lab import fetch, prepare


async def render(url: str) -> str:
    task = asyncio.create_task(fetch(url))
    page = await prepare()
    return page + await task
