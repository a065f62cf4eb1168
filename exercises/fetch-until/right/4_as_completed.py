# as_completed, with its timeout
# It raises TimeoutError and leaves the others to us.
import asyncio

from lab import fetch


async def named(url):
    return url, await fetch(url)


async def fetch_until(urls, seconds):
    tasks = [asyncio.create_task(named(url)) for url in urls]
    found = {}
    try:
        for next_one in asyncio.as_completed(tasks, timeout=seconds):
            url, data = await next_one
            found[url] = data
    except TimeoutError:
        for task in tasks:
            task.cancel()
    return found
