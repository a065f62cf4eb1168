# code: blocked-loop
# Bides its time with a sleep that stops the download as well.
import asyncio
import time

from lab import fetch, prepare


async def render(url):
    task = asyncio.create_task(fetch(url))
    time.sleep(1)
    page = await prepare()
    return page + await task
