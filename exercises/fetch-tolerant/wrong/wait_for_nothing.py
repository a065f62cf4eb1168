# code: empty-case
# asyncio.wait() refuses to wait for no tasks at all.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    tasks = {url: asyncio.create_task(fetch(url)) for url in urls}
    try:
        await asyncio.wait(tasks.values())
    finally:
        for task in tasks.values():
            task.cancel()
    ok = {u: t.result() for u, t in tasks.items() if not t.exception()}
    failed = {u: t.exception() for u, t in tasks.items() if t.exception()}
    return ok, failed
