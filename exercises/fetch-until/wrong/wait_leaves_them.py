# code: left-running
# asyncio.wait stops waiting; the tasks go on.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    tasks = {url: asyncio.create_task(fetch(url)) for url in urls}
    if not tasks:
        return {}
    done, pending = await asyncio.wait(tasks.values(), timeout=seconds)
    return {u: t.result() for u, t in tasks.items() if t in done}
