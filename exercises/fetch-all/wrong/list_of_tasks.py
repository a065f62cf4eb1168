# code: forgot-await-task
# Returns the tasks where their results are wanted.
import asyncio

from lab import fetch


async def fetch_all(urls):
    return [asyncio.create_task(fetch(url)) for url in urls]
