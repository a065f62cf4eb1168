# code: busy-loop
# Asks again and again whether the download is done.
import asyncio

from lab import fetch, prepare


async def render(url):
    task = asyncio.create_task(fetch(url))
    page = await prepare()
    while not task.done():
        await asyncio.sleep(0)
    return page + task.result()
