# an ordinary function that returns a task
# Nothing waits in it; the task that it returns does.
import asyncio

from lab import fetch


async def collect(tasks, seconds):
    if tasks:
        await asyncio.wait(tasks.values(), timeout=seconds)
    found = {u: t.result() for u, t in tasks.items() if t.done()}
    for task in tasks.values():
        task.cancel()
    return found


def fetch_until(urls, seconds):
    once = dict.fromkeys(urls)
    tasks = {url: asyncio.create_task(fetch(url)) for url in once}
    return asyncio.create_task(collect(tasks, seconds))
