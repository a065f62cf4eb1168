# gather, joined
# The strings in the order of the page.
import asyncio

from lab import fetch, prepare


async def render(url):
    return "".join(await asyncio.gather(prepare(), fetch(url)))
