# asyncio.wait, then cancel the rest
# The cancelled tasks are awaited, too: then they are gone.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    if not urls:
        return {}
    tasks = {asyncio.create_task(fetch(url)): url for url in urls}
    done, pending = await asyncio.wait(tasks, timeout=seconds)
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    return {tasks[task]: task.result() for task in done}
