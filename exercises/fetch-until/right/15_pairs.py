# a wait for coroutines that return pairs
# The pairs of the tasks that are done make the dict.
import asyncio

from lab import fetch


async def pair(url):
    return url, await fetch(url)


async def fetch_until(urls, seconds):
    tasks = {asyncio.create_task(pair(url)) for url in urls}
    done = set()
    if tasks:
        done, pending = await asyncio.wait(tasks, timeout=seconds)
        while pending:
            pending.pop().cancel()
    return dict(task.result() for task in done)
