# code: left-running
# The dict knows only the second task of a URL that is there twice.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    tasks = {url: asyncio.create_task(fetch(url)) for url in urls}
    if tasks:
        await asyncio.wait(tasks.values(), timeout=seconds)
    found = {u: t.result() for u, t in tasks.items() if t.done()}
    for task in tasks.values():
        task.cancel()
    return found
