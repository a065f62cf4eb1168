# code: result-too-early
# The template is done, but the download needs one second more.
import asyncio

from lab import fetch, prepare


async def render(url):
    task = asyncio.create_task(fetch(url))
    page = await prepare()
    return page + task.result()
