# code: result-too-early
# Reads the results of all, the late ones too.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    tasks = {url: asyncio.create_task(fetch(url)) for url in urls}
    if tasks:
        await asyncio.wait(tasks.values(), timeout=seconds)
    return {url: task.result() for url, task in tasks.items()}
