# code: busy-loop
# Looks at the tasks again and again.
import asyncio

from lab import fetch


async def download_all(urls, report):
    running = [asyncio.create_task(fetch(url)) for url in urls]
    done = 0
    while running:
        for task in [task for task in running if task.done()]:
            running.remove(task)
            done += 1
            report(done, len(urls), task.result())
        await asyncio.sleep(0)
