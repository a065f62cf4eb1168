# code: left-running
# Returns as soon as one of the two is there.
import asyncio

from lab import fetch, prepare


async def render(url):
    page = asyncio.create_task(prepare())
    data = asyncio.create_task(fetch(url))
    first = asyncio.FIRST_COMPLETED
    done, _ = await asyncio.wait([page, data], return_when=first)
    return done.pop().result()
