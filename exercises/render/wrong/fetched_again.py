# code: called-twice
# Starts one download, and awaits another.
import asyncio

from lab import fetch, prepare


async def render(url):
    started = asyncio.create_task(fetch(url))
    page = await prepare()
    page += await fetch(url)
    await started
    return page
