# code: swallowed-cancel
# Passes the cancellation on, after waiting for every request to end.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    ok, failed = {}, {}
    tasks = {url: asyncio.create_task(fetch(url)) for url in urls}
    if tasks:
        try:
            await asyncio.wait(tasks.values())
        finally:
            await asyncio.wait(tasks.values())
    for url, task in tasks.items():
        if task.exception():
            failed[url] = task.exception()
        else:
            ok[url] = task.result()
    return ok, failed
