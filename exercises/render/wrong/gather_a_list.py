# code: gather-args
# Hands gather a list.
import asyncio

from lab import fetch, prepare


async def render(url):
    data, page = await asyncio.gather([fetch(url), prepare()])
    return page + data
