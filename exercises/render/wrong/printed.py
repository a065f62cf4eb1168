# code: returns-none
# Prints the page instead of returning it.
import asyncio

from lab import fetch, prepare


async def render(url):
    task = asyncio.create_task(fetch(url))
    print(await prepare() + await task)
