# code: too-late
# Waits for the late ones as well, which nobody has cancelled.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    tasks = {url: asyncio.create_task(fetch(url)) for url in urls}
    if not tasks:
        return {}
    done, pending = await asyncio.wait(tasks.values(), timeout=seconds)
    await asyncio.gather(*pending, return_exceptions=True)
    return {u: t.result() for u, t in tasks.items() if t in done}
