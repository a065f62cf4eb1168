# code: forgot-await-task
# A dict of tasks is no dict of data.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    tasks = {url: asyncio.create_task(fetch(url)) for url in urls}
    if tasks:
        await asyncio.wait(tasks.values(), timeout=seconds)
    for task in tasks.values():
        task.cancel()
    return {u: t for u, t in tasks.items() if not t.cancelled()}
