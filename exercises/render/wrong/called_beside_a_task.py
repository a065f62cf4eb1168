# code: coroutine-not-started
# Makes a task of the short wait, and not of the long one.
import asyncio

from lab import fetch, prepare


async def render(url):
    download = fetch(url)
    page = await asyncio.create_task(prepare())
    return page + await download
