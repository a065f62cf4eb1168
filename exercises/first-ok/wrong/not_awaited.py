# code: forgot-await
# Returns what as_completed gives, without awaiting it.
import asyncio

from lab import fetch


async def first_ok(urls):
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    for next_one in asyncio.as_completed(tasks):
        return next_one
