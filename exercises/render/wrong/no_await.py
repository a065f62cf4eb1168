# code: forgot-await
# Calls prepare as if it were an ordinary function.
import asyncio

from lab import fetch, prepare


async def render(url):
    task = asyncio.create_task(fetch(url))
    page = prepare()
    return page + await task
