# asyncio.wait
# It waits for both tasks; each then has its result.
import asyncio

from lab import fetch, prepare


async def render(url):
    download = asyncio.ensure_future(fetch(url))
    template = asyncio.ensure_future(prepare())
    await asyncio.wait([download, template])
    return template.result() + download.result()
