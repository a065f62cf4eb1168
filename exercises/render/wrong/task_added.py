# code: forgot-await-task
# Adds a task to a string.
import asyncio

from lab import fetch, prepare


async def render(url):
    task = asyncio.create_task(fetch(url))
    page = await prepare()
    return page + task
