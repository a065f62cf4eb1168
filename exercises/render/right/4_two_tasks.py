# two tasks
# Both run by themselves; awaiting one takes nothing from the other.
import asyncio

from lab import fetch, prepare


async def render(url):
    data = asyncio.create_task(fetch(url), name="download")
    page = asyncio.create_task(prepare(), name="template")
    return await page + await data
