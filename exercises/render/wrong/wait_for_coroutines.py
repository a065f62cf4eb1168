# code: wait-needs-tasks
# asyncio.wait takes tasks, and these are coroutines.
import asyncio

from lab import fetch, prepare


async def render(url):
    await asyncio.wait([fetch(url), prepare()])
    return "<page> Data from " + url
