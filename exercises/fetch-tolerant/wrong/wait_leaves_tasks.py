# code: left-running
# asyncio.wait does not cancel its tasks when it is cancelled.
import asyncio

from lab import fetch


async def fetch_tolerant(urls):
    tasks = {url: asyncio.create_task(fetch(url)) for url in urls}
    if tasks:
        await asyncio.wait(tasks.values())
    ok = {u: t.result() for u, t in tasks.items() if not t.exception()}
    failed = {u: t.exception() for u, t in tasks.items() if t.exception()}
    return ok, failed
