# an ordinary function that returns an awaitable
# The download is under way before anybody awaits the page.
import asyncio

from lab import fetch, prepare


def render(url):
    task = asyncio.create_task(fetch(url))

    async def page():
        return await prepare() + await task

    return page()
