# code: too-late
# All run at once, but the limits begin one after the other.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    tasks = {url: asyncio.create_task(fetch(url)) for url in urls}
    found = {}
    for url, task in tasks.items():
        try:
            found[url] = await asyncio.wait_for(task, seconds)
        except TimeoutError:
            pass
    return found
