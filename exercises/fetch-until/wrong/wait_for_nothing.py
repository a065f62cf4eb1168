# code: empty-case
# asyncio.wait refuses to wait for no tasks at all.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    tasks = {asyncio.create_task(fetch(url)): url for url in urls}
    done, pending = await asyncio.wait(tasks, timeout=seconds)
    for task in pending:
        task.cancel()
    return {tasks[task]: task.result() for task in done}
