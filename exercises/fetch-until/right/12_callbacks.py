# callbacks, and one event
# The last callback ends the wait, if the limit does not.
import asyncio

from lab import fetch


async def fetch_until(urls, seconds):
    found, all_there = {}, asyncio.Event()
    tasks = {asyncio.create_task(fetch(url)): url for url in urls}

    def arrived(task):
        if not task.cancelled():
            found[tasks[task]] = task.result()
        if all(task.done() for task in tasks):
            all_there.set()

    for task in tasks:
        task.add_done_callback(arrived)
    if tasks:
        try:
            await asyncio.wait_for(all_there.wait(), seconds)
        except TimeoutError:
            for task in tasks:
                task.cancel()
    return found
