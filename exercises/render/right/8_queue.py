# through a queue
# The download puts its data where the page will look for it.
import asyncio

from lab import fetch, prepare


async def render(url):
    queue = asyncio.Queue()

    async def download():
        await queue.put(await fetch(url))

    async with asyncio.TaskGroup() as group:
        group.create_task(download())
        page = await prepare()
        data = await queue.get()
    return f"{page}{data}"
