# code: left-running
# Starts the download and never asks for what it brings.
import asyncio

from lab import fetch, prepare


async def render(url):
    task = asyncio.create_task(fetch(url))
    page = await prepare()
    return page + "Data from " + url
