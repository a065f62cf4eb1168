# code: wrong-value
# The data stands in front of the template.
import asyncio

from lab import fetch, prepare


async def render(url):
    return "".join(await asyncio.gather(fetch(url), prepare()))
