# an eager task
# needs: 3.14
# It begins right here, before create_task returns.
import asyncio

from lab import fetch, prepare


async def render(url):
    task = asyncio.create_task(fetch(url), eager_start=True)
    page = await prepare()
    return page + await task
