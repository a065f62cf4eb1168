# callbacks
# Each task makes its report when it is done.
import asyncio

from lab import fetch


async def download_all(urls, report):
    ended = []

    def on_end(task):
        ended.append(task)
        report(len(ended), len(urls), task.result())

    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    for task in tasks:
        task.add_done_callback(on_end)
    await asyncio.gather(*tasks)
