# gather
# Both at once, and both results in the order of the arguments.
import asyncio

from lab import fetch, prepare


async def render(url: str) -> str:
    data, page = await asyncio.gather(fetch(url), prepare())
    return page + data
