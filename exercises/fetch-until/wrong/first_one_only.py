# code: wrong-value
# Stops at the first one that is done.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    if not urls:
        return {}
    tasks = {asyncio.create_task(fetch(url)): url for url in urls}
    done, pending = await asyncio.wait(
        tasks, timeout=seconds, return_when=asyncio.FIRST_COMPLETED
    )
    for task in pending:
        task.cancel()
    return {tasks[task]: task.result() for task in done}
