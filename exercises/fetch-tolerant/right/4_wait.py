# asyncio.wait
# wait() raises nothing, and cancels nothing either: when it is cancelled
# itself, somebody has to see to the tasks.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    tasks = {url: asyncio.create_task(fetch(url)) for url in urls}
    if not tasks:
        return {}, {}
    try:
        await asyncio.wait(tasks.values())
    finally:
        for task in tasks.values():
            task.cancel()
    ok, failed = {}, {}
    for url, task in tasks.items():
        error = task.exception()
        if error is None:
            ok[url] = task.result()
        else:
            failed[url] = error
    return ok, failed
