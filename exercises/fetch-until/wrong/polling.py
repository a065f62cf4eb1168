# code: busy-loop
# Asks again and again whether they are done.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    loop = asyncio.get_running_loop()
    deadline = loop.time() + seconds
    tasks = {url: asyncio.create_task(fetch(url)) for url in urls}
    while loop.time() < deadline:
        if all(task.done() for task in tasks.values()):
            break
        await asyncio.sleep(0)
    found = {u: t.result() for u, t in tasks.items() if t.done()}
    for task in tasks.values():
        task.cancel()
    return found
