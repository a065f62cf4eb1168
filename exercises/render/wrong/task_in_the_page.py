# code: forgot-await-task
# Writes the task itself into the page.
import asyncio

from lab import fetch, prepare


async def render(url):
    task = asyncio.create_task(fetch(url))
    page = await prepare()
    return f"{page}{task}"
