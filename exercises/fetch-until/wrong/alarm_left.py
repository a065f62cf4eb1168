# code: left-running
# All are done, and the alarm clock ticks on.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    if not urls:
        return {}
    tasks = {url: asyncio.create_task(fetch(url)) for url in urls}
    alarm = asyncio.create_task(asyncio.sleep(seconds))
    pending = set(tasks.values())
    while pending and not alarm.done():
        done, _ = await asyncio.wait(
            pending | {alarm}, return_when=asyncio.FIRST_COMPLETED
        )
        pending -= done
    for task in pending:
        task.cancel()
    return {u: t.result() for u, t in tasks.items() if t not in pending}
